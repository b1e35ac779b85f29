package org.linja.rest.following;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.linja.following.FollowingList;
import org.linja.following.FollowingRow;
import org.linja.following.FollowingView;
import org.linja.following.LeftCase;
import org.linja.following.OrderFollowingAgain;
import org.linja.following.ShowFollowings;
import org.linja.following.SignFollowing;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;

/** Runs in which running cases follow a version that came into force. */
@Path("followings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowingsResource {
    @Inject ShowFollowings showFollowings;
    @Inject OrderFollowingAgain orderAgain;
    @Inject SignFollowing signFollowing;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        FollowingList list =
                showFollowings.list(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(list.items(), FollowingsResource::row, list.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject show(@PathParam("number") String number) {
        FollowingView view = showFollowings.show(Given.number(number));
        return row(view.following())
                .add("left", Jsons.array(view.left(), FollowingsResource::left))
                .build();
    }

    /** The failed run goes on where it had come to. */
    @POST
    @Path("{number}/order-again")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response orderAgain(@PathParam("number") String number) {
        FollowingRow queued = orderAgain.order(Given.number(number));
        return Response.accepted(row(queued).build()).build();
    }

    /** A second person lets running cases follow the calendar. */
    @POST
    @Path("{number}/sign")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response sign(@PathParam("number") String number) {
        return Response.accepted(row(signFollowing.sign(Given.number(number))).build()).build();
    }

    /** Running cases stay on what they have. */
    @POST
    @Path("{number}/refuse")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject refuse(@PathParam("number") String number) {
        return row(signFollowing.refuse(Given.number(number))).build();
    }

    private static JsonObjectBuilder row(FollowingRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number())
                        .add("follows", row.subject())
                        .add("code", row.code())
                        .add("version", row.version())
                        .add("state", row.state())
                        .add("progress", row.progress());
        Long total = row.casesTotal();
        (total == null ? json.addNull("casesTotal") : json.add("casesTotal", total))
                .add("casesSeen", row.casesSeen())
                .add("casesMoved", row.casesMoved())
                .add("clocksMoved", row.clocksMoved())
                .add("casesLeft", row.casesLeft());
        Jsons.putPace(json, row.pace()).add("orderedAt", row.orderedAt().toString());
        Jsons.put(json, "startedAt", row.startedAt());
        Jsons.put(json, "finishedAt", row.finishedAt());
        return Jsons.put(json, "reason", row.reason());
    }

    private static JsonObjectBuilder left(LeftCase left) {
        return Jsons.object().add("case", left.id().toString()).add("reason", left.reason().slug());
    }
}
