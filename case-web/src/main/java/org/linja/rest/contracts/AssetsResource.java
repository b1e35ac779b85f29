package org.linja.rest.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.linja.contracts.Asset;
import org.linja.contracts.ChangeAssets;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What a customer calls about, piece by piece. */
@Path("customers/{code}/assets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssetsResource {
    @PathParam("code")
    String code = "";

    @Inject ChangeAssets changeAssets;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject list() {
        return Jsons.page(changeAssets.list(Given.code(code)), AssetsResource::one, null);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response add(JsonBody body) {
        Asset wanted = new Asset(body.text("tag"), body.text("name"), body.text("service"));
        body.done();
        return Response.status(Response.Status.CREATED)
                .entity(one(changeAssets.add(Given.code(code), wanted)).build())
                .build();
    }

    /** Takes it off the list; cases that name it go on naming it. */
    @DELETE
    @Path("{tag}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response remove(@PathParam("tag") String tag) {
        changeAssets.remove(Given.code(code), tag);
        return Response.noContent().build();
    }

    private static JsonObjectBuilder one(Asset asset) {
        return Jsons.object()
                .add("tag", asset.tag())
                .add("name", asset.name())
                .add("service", asset.service());
    }
}
