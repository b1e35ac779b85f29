package org.linja.rest.restrictions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.restrictions.BreakGlass;

/** The glass before a restricted case. */
@Path("cases/{number}/break-glass")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GlassResource {
    @Inject BreakGlass breakGlass;

    /** Opens the case to the manager for half an hour; those who are named hear of it. */
    @POST
    @RolesAllowed(Role.DUTY_MANAGER)
    public Response open(@PathParam("number") String number, JsonBody body) {
        String reason = body.lastText("reason");
        String until = breakGlass.open(Given.caseId(number), reason).toString();
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("until", until).build())
                .build();
    }
}
