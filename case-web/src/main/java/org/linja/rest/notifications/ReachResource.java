package org.linja.rest.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.ChangeReach;
import org.linja.notifications.ChangeReachOf;
import org.linja.notifications.Reach;
import org.linja.notifications.ReachDraft;
import org.linja.notifications.ShowReach;
import org.linja.notifications.ShowReachOf;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** How people want to be reached: the caller, or somebody of whom the caller may say it. */
@Path("reach")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReachResource {
    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowReach showReach;
    @Inject ShowReachOf showReachOf;
    @Inject ChangeReach changeReach;
    @Inject ChangeReachOf changeReachOf;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response show() {
        return answer(showReach.show());
    }

    @PUT
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response change(JsonBody body) {
        changeReach.change(Given.version(ifMatch), draft(body));
        return Response.noContent().build();
    }

    @GET
    @Path("{login}")
    @RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
    public Response showOf(@PathParam("login") String login) {
        return answer(showReachOf.show(login.toLowerCase(Locale.ROOT)));
    }

    @PUT
    @Path("{login}")
    @RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
    public Response changeOf(@PathParam("login") String login, JsonBody body) {
        changeReachOf.change(login.toLowerCase(Locale.ROOT), Given.version(ifMatch), draft(body));
        return Response.noContent().build();
    }

    private static ReachDraft draft(JsonBody body) {
        ReachDraft draft =
                new ReachDraft(
                        body.optionalText("phone"),
                        body.optionalText("webhook"),
                        body.inOrder("channels", ChannelKind::of),
                        body.optionalText("night"));
        body.done();
        return draft;
    }

    private static Response answer(Reach reach) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("version", reach.version())
                        .add("name", reach.name())
                        .add("email", reach.email());
        Jsons.put(json, "phone", reach.phone());
        Jsons.put(json, "webhook", reach.webhook());
        json.add("channels", words(reach.channels()))
                .add("offered", words(reach.offered()))
                .add("night", reach.night())
                .add("houseNight", reach.houseNight())
                .add("zone", reach.zone());
        return Response.ok(json.build()).tag(String.valueOf(reach.version())).build();
    }

    private static JsonArrayBuilder words(List<ChannelKind> channels) {
        JsonArrayBuilder words = Jsons.array();
        channels.forEach(channel -> words.add(channel.slug()));
        return words;
    }
}
