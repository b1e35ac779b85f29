package org.linja.rest.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.linja.notifications.AcceptByCode;
import org.linja.notifications.NoteReport;
import org.linja.notifications.rules.AttemptReport;
import org.linja.platform.security.Role;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What the gateway of short messages and calls tells the house; it proves itself by a token. */
@Path("gateway")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GatewayResource {
    @Inject NoteReport noteReport;
    @Inject AcceptByCode acceptByCode;

    /** Whether what was handed over has arrived; the same report again changes nothing. */
    @POST
    @Path("reports")
    @RolesAllowed(Role.GATEWAY)
    public Response report(JsonBody body) {
        String key = body.text("key");
        AttemptReport state = body.required("state", AttemptReport::of);
        @Nullable String reason = body.optionalText("reason");
        body.done();
        noteReport.note(key, state, reason);
        return Response.noContent().build();
    }

    /** What a person has sent or typed; the answer says what to tell them. */
    @POST
    @Path("messages")
    @RolesAllowed(Role.GATEWAY)
    public JsonObject message(JsonBody body) {
        String from = body.text("from");
        String text = body.text("text");
        body.done();
        return Jsons.put(Jsons.object(), "reply", acceptByCode.hear(from, text).orElse(null))
                .build();
    }
}
