package org.linja.rest.rota;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.rota.ChangeRoster;
import org.linja.rota.ShiftRow;
import org.linja.rota.ShowRoster;
import org.linja.rota.rules.HoleReason;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.HoleRow;
import org.linja.watch.ShowHoles;

/** The duties of the weeks to come. */
@Path("roster")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RosterResource {
    private static final int DAYS_SHOWN = 62;

    @Inject ShowRoster showRoster;
    @Inject ChangeRoster changeRoster;
    @Inject ShowHoles showHoles;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.ADMINISTRATOR})
    public JsonObject list() {
        return Jsons.page(showRoster.next(DAYS_SHOWN), RosterResource::shape, null);
    }

    /** When nobody who could take a case is on duty, in the days to come. */
    @GET
    @Path("holes")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.ADMINISTRATOR})
    public JsonObject holes() {
        return Jsons.page(showHoles.show(), RosterResource::hole, null);
    }

    @POST
    @RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
    public Response add(JsonBody body) {
        SupportLine line = body.required("line", SupportLine::of);
        Instant from = body.requiredInstant("from");
        Instant until = body.requiredInstant("until");
        Long person = body.number("personId");
        body.done();
        long id = changeRoster.add(line, person == null ? 0 : person, from, until);
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("id", id).build())
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
    public Response remove(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changeRoster.remove(Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder shape(ShiftRow row) {
        return Jsons.object()
                .add("id", row.id())
                .add("version", row.version())
                .add("line", row.line().slug())
                .add("personId", row.personId())
                .add("person", row.person())
                .add("from", row.from().toString())
                .add("until", row.until().toString());
    }

    private static JsonObjectBuilder hole(HoleRow row) {
        JsonObjectBuilder json =
                Jsons.object().add("line", row.line().slug()).add("from", row.from().toString());
        Jsons.put(json, "until", row.until());
        json.add("daysLeft", row.daysLeft())
                .add("reasons", Jsons.texts(row.reasons().stream().map(HoleReason::slug)))
                .add("people", Jsons.texts(row.people().stream()));
        return Jsons.put(json, "case", row.caseNumber());
    }
}
