package org.linja.rest.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.MakeRound;
import org.linja.watch.RoundList;
import org.linja.watch.RoundRow;
import org.linja.watch.RoundView;
import org.linja.watch.ShowRounds;
import org.linja.watch.rules.ChannelStanding;

/** Rounds of all channels: the one to be made, and those that were. */
@Path("rounds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoundsResource {
    @Inject ShowRounds showRounds;
    @Inject MakeRound makeRound;

    /** Those that were made, newest first, with what stood there. */
    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject made(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        RoundList list = showRounds.made(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(list.items(), RoundsResource::shape, list.next());
    }

    /** What waits in every channel now; its mark is given back by whoever has looked at it. */
    @GET
    @Path("next")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject next() {
        RoundView round = showRounds.next();
        JsonObjectBuilder json = Jsons.object();
        Jsons.put(json, "lastAt", round.lastAt());
        Jsons.put(json, "dueAt", round.dueAt());
        return json.add("overdue", round.overdue())
                .add("channels", Jsons.array(round.channels(), RoundsResource::channel))
                .add("seen", round.seen())
                .build();
    }

    /** Says that one has looked at all channels; the same again is the same round. */
    @POST
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response make(JsonBody body) {
        String seen = body.lastText("seen");
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("number", makeRound.make(seen)).build())
                .build();
    }

    private static JsonObjectBuilder shape(RoundRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number())
                        .add("person", row.person())
                        .add("madeAt", row.madeAt().toString());
        Jsons.put(json, "dueAt", row.dueAt());
        return json.add("late", row.isLate())
                .add("onDuty", Jsons.texts(row.onDuty().stream().map(SupportLine::slug)))
                .add("channels", Jsons.array(row.seen(), RoundsResource::channel));
    }

    private static JsonObjectBuilder channel(ChannelStanding standing) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("channel", standing.channel().slug())
                        .add("items", standing.items());
        Jsons.put(json, "newest", standing.newest());
        return Jsons.put(json, "newestAt", standing.newestAt());
    }
}
