package org.linja.rest.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.linja.answers.ShowHeldAnswers;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;

/** What waits for a second person over all cases, and how long it waited. */
@Path("held-answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HeldAnswersResource {
    @Inject ShowHeldAnswers showHeldAnswers;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject open(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("limit"));
        return HeldAnswerJson.page(showHeldAnswers.open(Given.limit(uri, Given.USUAL_LIMIT)));
    }

    @GET
    @Path("figures")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject figures() {
        return HeldAnswerJson.figures(showHeldAnswers.figures());
    }
}
