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
import org.linja.people.ChangeColleague;
import org.linja.people.InviteColleague;
import org.linja.people.LanguageAndZone;
import org.linja.people.ShowColleagues;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** A customer's people, as that customer's own administrator keeps them. */
@Path("own-people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnPeopleResource {
    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowColleagues showColleagues;
    @Inject InviteColleague inviteColleague;
    @Inject ChangeColleague changeColleague;

    @GET
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public JsonObject list() {
        return Jsons.page(showColleagues.show(), PersonJson::person, null);
    }

    @POST
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response invite(JsonBody body) {
        long id = inviteColleague.invite(PersonJson.invited(body));
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("id", id).build())
                .build();
    }

    /** Sends the letter again; the one before is worth nothing any more. */
    @POST
    @Path("{id}/invitation")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response inviteAgain(@PathParam("id") String id, JsonBody body) {
        body.done();
        inviteColleague.again(Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/disable")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response disable(@PathParam("id") String id, JsonBody body) {
        body.done();
        changeColleague.disable(Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    /** Takes the second factor of somebody who has lost it; they are told by mail. */
    @POST
    @Path("{id}/second-factor-drop")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response dropFactor(@PathParam("id") String id, JsonBody body) {
        body.done();
        changeColleague.dropFactor(Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/enable")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response enable(@PathParam("id") String id, JsonBody body) {
        body.done();
        changeColleague.enable(Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/language")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response chooseLanguage(@PathParam("id") String id, JsonBody body) {
        LanguageAndZone wanted = PersonJson.read(body);
        changeColleague.chooseLanguage(Given.number(id), Given.version(ifMatch), wanted);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/right")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response giveRight(@PathParam("id") String id, JsonBody body) {
        String right = body.text("right");
        body.done();
        changeColleague.giveRight(Given.number(id), Given.version(ifMatch), right);
        return Response.noContent().build();
    }
}
