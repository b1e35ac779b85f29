package org.linja.rest.commitments;

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
import org.linja.commitments.ShowCommitments;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.OpenToKeys;

/** What is owed over all cases, and how it was kept. */
@OpenToKeys
@Path("commitments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentsResource {
    @Inject ShowCommitments showCommitments;

    /** By whoever asks; for a customer's person what is owed to their customer. */
    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject owed(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("limit"));
        int limit = Given.limit(uri, Given.USUAL_LIMIT);
        return Jsons.page(showCommitments.owed(limit), CommitmentJson::row, null);
    }

    /** Of the house as a whole; for a customer's person of their customer. */
    @GET
    @Path("figures")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject figures() {
        return CommitmentJson.figures(showCommitments.figures()).build();
    }
}
