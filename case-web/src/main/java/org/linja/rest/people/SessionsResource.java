package org.linja.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linja.people.EndMySession;
import org.linja.people.MySession;
import org.linja.people.ShowMySessions;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;

/** Where the caller is signed in with a browser; the API itself knows no sessions. */
@Path("sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    @Inject ShowMySessions showMySessions;
    @Inject EndMySession endMySession;

    @GET
    @RolesAllowed({
        Role.LINE_1,
        Role.LINE_2,
        Role.DUTY_MANAGER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
        Role.CUSTOMER
    })
    public JsonObject list() {
        return Jsons.page(showMySessions.show(), SessionsResource::shape, null);
    }

    /** Ends one; its next request is nobody's. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({
        Role.LINE_1,
        Role.LINE_2,
        Role.DUTY_MANAGER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
        Role.CUSTOMER
    })
    public Response end(@PathParam("id") String id) {
        endMySession.end(Given.number(id));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder shape(MySession session) {
        return Jsons.object()
                .add("id", session.id())
                .add("begunAt", session.begunAt().toString())
                .add("usedAt", session.usedAt().toString())
                .add("browser", session.browser())
                .add("network", session.network());
    }
}
