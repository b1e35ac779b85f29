package org.linja.rest.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
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
import org.linja.notifications.AddDevice;
import org.linja.notifications.Device;
import org.linja.notifications.DeviceList;
import org.linja.notifications.NewDevice;
import org.linja.notifications.NoteDeviceReport;
import org.linja.notifications.RemoveDevice;
import org.linja.notifications.ShowDevices;
import org.linja.notifications.rules.AttemptReport;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** The devices on which the caller is shown alerts, and what a device reports of one. */
@Path("push")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PushResource {
    @Inject ShowDevices showDevices;
    @Inject AddDevice addDevice;
    @Inject RemoveDevice removeDevice;
    @Inject NoteDeviceReport noteDeviceReport;

    @GET
    @Path("devices")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public JsonObject list() {
        DeviceList list = showDevices.show();
        JsonArrayBuilder items = Jsons.array();
        list.devices().forEach(device -> items.add(shape(device)));
        return Jsons.put(Jsons.object(), "key", list.key())
                .add("most", list.most())
                .add("items", items)
                .build();
    }

    /** Adds a device as its browser describes it; the same again renews it. */
    @POST
    @Path("devices")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response add(JsonBody body) {
        String name = body.text("name");
        String endpoint = body.text("endpoint");
        JsonBody keys = body.object("keys");
        NewDevice device = new NewDevice(name, endpoint, keys.text("p256dh"), keys.text("auth"));
        // Browsers send it; the house hears from the push service when a device is gone.
        body.number("expirationTime");
        body.done();
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("id", addDevice.add(device)).build())
                .build();
    }

    @DELETE
    @Path("devices/{id}")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response remove(@PathParam("id") String id) {
        removeDevice.remove(Given.number(id));
        return Response.noContent().build();
    }

    /** The device proves itself by the token that came with the alert. */
    @POST
    @Path("reports")
    @RolesAllowed(Role.DEVICE)
    public Response report(JsonBody body) {
        AttemptReport state = body.required("state", AttemptReport::of);
        body.done();
        noteDeviceReport.note(state);
        return Response.noContent().build();
    }

    /** Without its address: whoever knows that may write to the device. */
    private static JsonObjectBuilder shape(Device device) {
        return Jsons.object()
                .add("id", device.id())
                .add("name", device.name())
                .add("addedAt", device.addedAt().toString());
    }
}
