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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.people.ChangePerson;
import org.linja.people.CreatePerson;
import org.linja.people.NewPerson;
import org.linja.people.PersonList;
import org.linja.people.PersonRow;
import org.linja.people.SharedAddress;
import org.linja.people.ShowPeople;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Accounts, as an administrator keeps them. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private static final Set<String> PARAMETERS = Set.of("q", "after", "limit");

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowPeople showPeople;
    @Inject CreatePerson createPerson;
    @Inject ChangePerson changePerson;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, PARAMETERS);
        String text = Given.text(uri, "q");
        PersonList found =
                showPeople.list(
                        text == null ? "" : text,
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.after(uri));
        List<SharedAddress> shared = showPeople.sharing();
        return Jsons.page(
                found.items(),
                one ->
                        PersonJson.person(one)
                                .add("sharesAddressWith", Jsons.texts(twins(one, shared))),
                found.next());
    }

    private static Stream<String> twins(PersonRow person, List<SharedAddress> shared) {
        return shared.stream()
                .map(SharedAddress::people)
                .filter(people -> people.contains(person))
                .flatMap(List::stream)
                .filter(one -> one.id() != person.id())
                .map(PersonRow::login);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response create(JsonBody body) {
        NewPerson person =
                new NewPerson(
                        body.text("login"),
                        body.text("name"),
                        body.text("email"),
                        body.text("language"),
                        body.text("zone"),
                        body.optionalText("customer"),
                        body.texts("roles"),
                        body.text("password"));
        body.done();
        long id = createPerson.create(person);
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("id", id).build())
                .build();
    }

    @POST
    @Path("{id}/disable")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response disable(@PathParam("id") String id, JsonBody body) {
        body.done();
        changePerson.disable(Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    /** Takes the second factor of somebody who has lost it; they are told by mail. */
    @POST
    @Path("{id}/second-factor-drop")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response dropFactor(@PathParam("id") String id, JsonBody body) {
        body.done();
        changePerson.dropFactor(Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/enable")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response enable(@PathParam("id") String id, JsonBody body) {
        body.done();
        changePerson.enable(Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    /** Sets a new password; what was known of the old one is void at once. */
    @POST
    @Path("{id}/password")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response resetPassword(@PathParam("id") String id, JsonBody body) {
        String password = body.lastText("password");
        changePerson.resetPassword(Given.number(id), Given.version(ifMatch), password);
        return Response.noContent().build();
    }

    /** Gives a person exactly these roles. */
    @POST
    @Path("{id}/roles")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response giveRoles(@PathParam("id") String id, JsonBody body) {
        Set<String> roles = body.texts("roles");
        body.done();
        changePerson.giveRoles(Given.number(id), Given.version(ifMatch), roles);
        return Response.noContent().build();
    }
}
