package org.linja.rest.restrictions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.restrictions.ChangeCircle;
import org.linja.restrictions.CirclePerson;
import org.linja.restrictions.EndRestriction;
import org.linja.restrictions.Restrict;
import org.linja.restrictions.RestrictionRow;
import org.linja.restrictions.ShowRestrictions;

/** Customers and cases that not all of the house may read, and who may. */
@Path("restrictions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RestrictionsResource {
    @Inject ShowRestrictions showRestrictions;
    @Inject Restrict restrict;
    @Inject ChangeCircle changeCircle;
    @Inject EndRestriction endRestriction;

    @GET
    @RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
    public JsonObject list() {
        return Jsons.page(showRestrictions.list(), RestrictionsResource::shape, null);
    }

    /** Of one case where it is named, else of all cases of a customer. */
    @POST
    @RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
    public Response begin(JsonBody body) {
        @Nullable String number = body.optionalText("case");
        String customer = body.text("customer");
        String reason = body.text("reason");
        List<String> circle = List.copyOf(body.texts("circle"));
        body.done();
        long begun =
                number == null
                        ? restrict.customer(Given.code(customer), reason, circle)
                        : restrict.oneCase(Given.caseId(number), reason, circle);
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("id", begun).build())
                .build();
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response end(@PathParam("id") String id, JsonBody body) {
        String reason = body.lastText("reason");
        endRestriction.end(Given.number(id), reason);
        return Response.noContent().build();
    }

    /** Names somebody who may read it. */
    @POST
    @Path("{id}/circle")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response join(@PathParam("id") String id, JsonBody body) {
        String login = body.lastText("login");
        changeCircle.join(Given.number(id), login);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}/circle/{person}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response leave(@PathParam("id") String id, @PathParam("person") String person) {
        changeCircle.leave(Given.number(id), Given.number(person));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder shape(RestrictionRow row) {
        JsonObjectBuilder json = Jsons.object().add("id", row.number());
        Jsons.put(json, "customer", row.customer());
        Jsons.put(json, "case", row.caseNumber());
        Jsons.put(json, "reason", row.reason());
        json.add("by", row.by()).add("begunAt", row.begunAt().toString());
        Jsons.put(json, "endedAt", row.endedAt());
        Jsons.put(json, "endedBy", row.endedBy());
        Jsons.put(json, "endReason", row.endReason());
        return json.add("circle", Jsons.array(row.circle(), RestrictionsResource::person));
    }

    private static JsonObjectBuilder person(CirclePerson person) {
        return Jsons.object()
                .add("id", person.id())
                .add("login", person.login())
                .add("name", person.name());
    }
}
