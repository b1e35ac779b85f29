package org.linja.rest.looks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linja.looks.LookRow;
import org.linja.looks.ShowLooksAtUs;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Jsons;

/** Who of the house saw the own portal, as whom, when and why. */
@Path("own-looks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnLooksResource {
    @Inject ShowLooksAtUs showLooksAtUs;

    @GET
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public JsonObject list() {
        return Jsons.page(showLooksAtUs.list(), OwnLooksResource::shape, null);
    }

    private static JsonObjectBuilder shape(LookRow look) {
        return Jsons.object()
                .add("number", look.number())
                .add("by", look.by())
                .add("seenAs", look.seenAs())
                .add("reason", look.reason())
                .add("begunAt", look.begunAt().toString())
                .add("until", look.until().toString());
    }
}
