package org.linja.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.linja.people.KeepSignInProvider;
import org.linja.people.KeptProvider;
import org.linja.people.ProviderFields;
import org.linja.people.ShowSignInProvider;
import org.linja.people.SignInProvider;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Where a customer's people sign in, as the house's administrators keep it. */
@Path("customers/{code}/sign-in-provider")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignInProviderResource {
    @PathParam("code")
    String code = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowSignInProvider showSignInProvider;
    @Inject KeepSignInProvider keepSignInProvider;

    /** Not there where they sign in here. */
    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject show() {
        KeptProvider kept = showSignInProvider.of(Given.code(code));
        SignInProvider provider = kept.provider();
        if (provider == null) {
            throw Problem.notFound();
        }
        return Jsons.object()
                .add("version", provider.version())
                .add("issuer", provider.issuer())
                .add("clientId", provider.clientId())
                .add("domains", Jsons.texts(provider.domains().stream()))
                .add("onlyWay", provider.onlyWay())
                .add("returnAddress", kept.returnAddress())
                .add("secretFile", kept.secretFile())
                .add("secretThere", kept.secretThere())
                .build();
    }

    /** Keeps it in place of the one that was read; {@code If-Match: "0"} where there was none. */
    @PUT
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response keep(JsonBody body) {
        ProviderFields fields =
                new ProviderFields(
                        body.text("issuer").strip(),
                        body.text("clientId").strip(),
                        body.textsInOrder("domains"),
                        Boolean.TRUE.equals(body.yesOrNo("onlyWay")));
        body.done();
        keepSignInProvider.keep(Given.code(code), fields, Given.version(ifMatch));
        return Response.noContent().build();
    }

    /** Removes it: they sign in here again. */
    @DELETE
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response remove() {
        keepSignInProvider.remove(Given.code(code), Given.version(ifMatch));
        return Response.noContent().build();
    }
}
