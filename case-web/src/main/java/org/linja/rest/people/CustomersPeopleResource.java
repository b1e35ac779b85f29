package org.linja.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.linja.people.InviteCustomersPerson;
import org.linja.people.ShowCustomersPeople;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** A customer's people, as the house's administrators see them. */
@Path("customers/{code}/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomersPeopleResource {
    @PathParam("code")
    String code = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowCustomersPeople showCustomersPeople;
    @Inject InviteCustomersPerson inviteCustomersPerson;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject list() {
        return Jsons.page(showCustomersPeople.of(Given.code(code)), PersonJson::person, null);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response invite(JsonBody body) {
        long id = inviteCustomersPerson.invite(Given.code(code), PersonJson.invited(body));
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("id", id).build())
                .build();
    }

    /** Sends the letter again; the one before is worth nothing any more. */
    @POST
    @Path("{id}/invitation")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response inviteAgain(@PathParam("id") String id, JsonBody body) {
        body.done();
        inviteCustomersPerson.again(Given.code(code), Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }
}
