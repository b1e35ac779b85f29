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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.ChangeReach;
import org.linja.notifications.Reach;
import org.linja.notifications.ShowReach;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** How the caller wants to be reached. */
@Path("reach")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReachResource {
    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowReach showReach;
    @Inject ChangeReach changeReach;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response show() {
        Reach reach = showReach.show();
        JsonObjectBuilder json =
                Jsons.object().add("version", reach.version()).add("email", reach.email());
        Jsons.put(json, "phone", reach.phone());
        Jsons.put(json, "webhook", reach.webhook());
        json.add("channels", words(reach.channels())).add("offered", words(reach.offered()));
        return Response.ok(json.build()).tag(String.valueOf(reach.version())).build();
    }

    @PUT
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response change(JsonBody body) {
        String phone = body.optionalText("phone");
        String webhook = body.optionalText("webhook");
        List<ChannelKind> channels = body.inOrder("channels", ChannelKind::of);
        body.done();
        changeReach.change(Given.version(ifMatch), phone, webhook, channels);
        return Response.noContent().build();
    }

    private static JsonArrayBuilder words(List<ChannelKind> channels) {
        JsonArrayBuilder words = Jsons.array();
        channels.forEach(channel -> words.add(channel.slug()));
        return words;
    }
}
