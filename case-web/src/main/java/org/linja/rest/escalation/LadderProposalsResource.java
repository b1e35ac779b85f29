package org.linja.rest.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.net.URI;
import java.util.Set;
import org.linja.escalation.ActivateLadderVersion;
import org.linja.escalation.LadderProposalList;
import org.linja.escalation.LadderRow;
import org.linja.escalation.ShowLadderProposals;
import org.linja.escalation.WithdrawLadderVersion;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;

/** Versions of ladders that wait for a second person. */
@Path("ladder-proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class LadderProposalsResource {
    @Inject ShowLadderProposals showLadderProposals;
    @Inject ActivateLadderVersion activateLadderVersion;
    @Inject WithdrawLadderVersion withdrawLadderVersion;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("open", "after", "limit"));
        LadderProposalList found =
                showLadderProposals.list(
                        Given.flag(uri, "open"),
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.after(uri));
        return Jsons.page(found.items(), LadderJson::proposal, found.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject show(@PathParam("number") String number) {
        return LadderJson.proposal(showLadderProposals.proposal(Given.number(number))).build();
    }

    /** Brings it into force, by another person than wrote it. */
    @POST
    @Path("{number}/activate")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response activate(@PathParam("number") String number) {
        LadderRow activated = activateLadderVersion.activate(Given.number(number));
        return Response.created(
                        URI.create(
                                "ladders/" + activated.code() + "/versions/" + activated.version()))
                .entity(LadderJson.version(activated).build())
                .tag(String.valueOf(activated.version()))
                .build();
    }

    @POST
    @Path("{number}/withdraw")
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject withdraw(@PathParam("number") String number) {
        return LadderJson.proposal(withdrawLadderVersion.withdraw(Given.number(number))).build();
    }
}
