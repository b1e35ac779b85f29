package org.linja.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linja.people.ChooseMyLanguage;
import org.linja.people.LanguageAndZone;
import org.linja.platform.security.Role;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** In which language and zone the caller reads. */
@Path("own-language")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnLanguageResource {
    @Inject ChooseMyLanguage chooseMyLanguage;

    @GET
    @RolesAllowed(Role.CUSTOMER)
    public JsonObject show() {
        LanguageAndZone chosen = chooseMyLanguage.chosen();
        return Jsons.object().add("language", chosen.language()).add("zone", chosen.zone()).build();
    }

    /** Said again, it changes nothing. */
    @PUT
    @RolesAllowed(Role.CUSTOMER)
    public Response choose(JsonBody body) {
        chooseMyLanguage.choose(PersonJson.read(body));
        return Response.noContent().build();
    }
}
