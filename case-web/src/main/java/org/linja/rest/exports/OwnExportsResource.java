package org.linja.rest.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.linja.exports.DataExport;
import org.linja.exports.ExportLink;
import org.linja.exports.OfferExport;
import org.linja.exports.OrderExport;
import org.linja.exports.ShowExports;
import org.linja.exports.rules.ExportFailure;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.CallerLanguage;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Everything that is a customer's, as its own administrator orders and takes it along. */
@Path("own-exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnExportsResource {
    @Inject ShowExports showExports;
    @Inject OrderExport orderExport;
    @Inject OfferExport offerExport;
    @Inject CurrentActor actor;

    @GET
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public JsonObject list() {
        return Jsons.page(showExports.list(), OwnExportsResource::shape, null);
    }

    @POST
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response order(JsonBody body, @Context HttpServletRequest request) {
        body.done();
        long number = orderExport.order(CallerLanguage.of(request, actor.person()).getLanguage());
        return Response.accepted(Jsons.object().add("number", number).build())
                .location(ApiPath.to("/own-exports/" + number))
                .build();
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public JsonObject show(@PathParam("number") String number) {
        return shape(showExports.show(Given.number(number))).build();
    }

    /** A way to the file, for whoever asks and for a few minutes. */
    @POST
    @Path("{number}/links")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response offer(@PathParam("number") String number, JsonBody body) {
        body.done();
        ExportLink link = offerExport.offer(Given.number(number));
        String address = ApiPath.V1 + "/own-exports/files/" + link.token();
        return Response.created(URI.create(address))
                .entity(
                        Jsons.object()
                                .add("address", address)
                                .add("expiresAt", link.expiresAt().toString())
                                .build())
                .build();
    }

    private static JsonObjectBuilder shape(DataExport export) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", export.number())
                        .add("state", export.state())
                        .add("progress", export.progress())
                        .add("orderedBy", export.orderedBy())
                        .add("orderedAt", export.orderedAt().toString())
                        .add("cases", export.cases());
        Jsons.put(json, "finishedAt", export.finishedAt());
        Jsons.put(json, "expiresAt", export.expiresAt());
        Long bytes = export.bytes();
        if (bytes == null) {
            json.addNull("bytes");
        } else {
            json.add("bytes", bytes);
        }
        Jsons.put(json, "sha256", export.sha256());
        ExportFailure failure = export.failure();
        return Jsons.put(json, "reason", failure == null ? null : failure.slug());
    }
}
