package org.linja.rest.people;

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
import java.util.Objects;
import org.linja.people.ApiKeyRow;
import org.linja.people.MadeApiKey;
import org.linja.people.MakeApiKey;
import org.linja.people.NewApiKey;
import org.linja.people.RevokeApiKey;
import org.linja.people.ShowApiKeys;
import org.linja.people.rules.KeyScope;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Keys of a customer's programs, as that customer's own administrator keeps them. */
@Path("api-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApiKeysResource {
    @Inject ShowApiKeys showApiKeys;
    @Inject MakeApiKey makeApiKey;
    @Inject RevokeApiKey revokeApiKey;

    @GET
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public JsonObject list() {
        return Jsons.page(showApiKeys.show(), ApiKeysResource::shape, null);
    }

    /** Makes one; the answer holds its secret, which nobody is ever told again. */
    @POST
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response make(JsonBody body) {
        String scope = body.optionalText("scope");
        Long days = body.number("days");
        NewApiKey key =
                new NewApiKey(
                        body.text("name").strip(),
                        Objects.requireNonNullElse(scope, KeyScope.READ_CASES.slug()),
                        Objects.requireNonNullElse(days, (long) NewApiKey.USUAL_DAYS));
        body.done();
        MadeApiKey made = makeApiKey.make(key);
        return Response.status(Response.Status.CREATED)
                .entity(
                        Jsons.object()
                                .add("id", made.id())
                                .add("expiresAt", made.expiresAt().toString())
                                .add("secret", made.secret())
                                .build())
                .build();
    }

    /** Revokes one, for ever; its next request is nobody's. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response revoke(@PathParam("id") String id) {
        revokeApiKey.revoke(Given.number(id));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder shape(ApiKeyRow key) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", key.id())
                        .add("name", key.name())
                        .add("scope", key.scope().slug())
                        .add("state", key.state().slug())
                        .add("madeBy", key.madeBy())
                        .add("madeAt", key.madeAt().toString())
                        .add("expiresAt", key.expiresAt().toString());
        return Jsons.put(json, "usedAt", key.usedAt());
    }
}
