package org.linja.rest.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.messages.DiscardParked;
import org.linja.messages.ParkedList;
import org.linja.messages.RetryParked;
import org.linja.messages.ShowParked;
import org.linja.platform.outbox.ParkedEvent;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Messages that nobody could handle: to look at, let go again or discard. */
@Path("parked-messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ParkedMessagesResource {
    private static final Set<String> PARAMETERS = Set.of("after", "limit");

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowParked showParked;
    @Inject RetryParked retryParked;
    @Inject DiscardParked discardParked;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, PARAMETERS);
        ParkedList found = showParked.list(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(found.items(), ParkedMessagesResource::shape, found.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
    public Response show(@PathParam("number") String number) {
        ParkedEvent event = showParked.show(Given.number(number));
        return Response.ok(shape(event).build())
                .tag(new EntityTag(String.valueOf(event.timesParked())))
                .build();
    }

    /** Lets it go again from its first try. */
    @POST
    @Path("{number}/retry")
    @RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
    public Response retry(@PathParam("number") String number, JsonBody body) {
        body.done();
        retryParked.retry(Given.number(number), Given.version(ifMatch));
        return Response.noContent().build();
    }

    /** Removes it for good; the reason stays in the trail. */
    @POST
    @Path("{number}/discard")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response discard(@PathParam("number") String number, JsonBody body) {
        String reason = body.lastText("reason");
        discardParked.discard(Given.number(number), Given.version(ifMatch), reason);
        return Response.noContent().build();
    }

    private static JsonObjectBuilder shape(ParkedEvent event) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", event.number())
                        .add("version", event.timesParked())
                        .add("eventId", event.eventId().toString())
                        .add("topic", event.topic())
                        .add("key", event.key())
                        .add("type", event.type())
                        .add("payload", event.payload())
                        .add("stranger", event.stranger())
                        .add("failures", event.failures());
        Jsons.put(json, "error", event.error());
        Jsons.put(json, "firstFailedAt", event.firstFailedAt());
        Jsons.put(json, "lastFailedAt", event.lastFailedAt());
        return json.add("parkedAt", event.parkedAt().toString());
    }
}
