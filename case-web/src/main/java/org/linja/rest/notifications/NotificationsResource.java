package org.linja.rest.notifications;

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
import org.linja.notifications.AcceptNotification;
import org.linja.notifications.HearNotification;
import org.linja.notifications.NotificationList;
import org.linja.notifications.NotificationRow;
import org.linja.notifications.ShowNotifications;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Alerts to a person: own ones, for the duty manager everybody's. */
@Path("notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotificationsResource {
    @Inject ShowNotifications showNotifications;
    @Inject AcceptNotification acceptNotification;
    @Inject HearNotification hearNotification;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        NotificationList list =
                showNotifications.show(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(list.items(), NotificationsResource::shape, list.next());
    }

    /** Takes the case one was called to; accepting again changes nothing. */
    @POST
    @Path("{id}/accept")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response accept(@PathParam("id") String id, JsonBody body) {
        body.done();
        acceptNotification.accept(Given.number(id));
        return Response.noContent().build();
    }

    /** Says that it reached one, without taking the case: the ladder climbs on. */
    @POST
    @Path("{id}/hear")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response hear(@PathParam("id") String id, JsonBody body) {
        body.done();
        hearNotification.hear(Given.number(id));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder shape(NotificationRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", row.id())
                        .add("case", row.caseNumber())
                        .add("subject", row.subject())
                        .add("severity", row.severity().slug())
                        .add("customerName", row.customerName())
                        .add("to", row.login())
                        .add("toName", row.to())
                        .add("rung", row.rung())
                        .add("reason", row.reason())
                        .add("state", row.state().slug())
                        .add("createdAt", row.createdAt().toString())
                        .add("attempts", row.attempts())
                        .add("canAccept", row.canAccept());
        return Jsons.put(json, "heldUntil", row.heldUntil());
    }
}
