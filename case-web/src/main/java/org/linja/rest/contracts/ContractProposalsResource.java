package org.linja.rest.contracts;

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
import org.linja.contracts.ActivateContractVersion;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ProposalList;
import org.linja.contracts.ShowProposals;
import org.linja.contracts.WithdrawContractVersion;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;

/** Versions of contracts that wait for a second person. */
@Path("contract-proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContractProposalsResource {
    private static final Set<String> PARAMETERS = Set.of("contract", "open", "after", "limit");

    @Inject ShowProposals showProposals;
    @Inject ActivateContractVersion activateContractVersion;
    @Inject WithdrawContractVersion withdrawContractVersion;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, PARAMETERS);
        ProposalList found =
                showProposals.list(
                        Given.text(uri, "contract"),
                        Given.flag(uri, "open"),
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.after(uri));
        return Jsons.page(found.items(), ContractJson::proposal, found.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject show(@PathParam("number") String number) {
        return ContractJson.whole(showProposals.proposal(Given.number(number))).build();
    }

    /** Brings it into force, by another person than wrote it. */
    @POST
    @Path("{number}/activate")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response activate(@PathParam("number") String number) {
        ContractRow activated = activateContractVersion.activate(Given.number(number));
        return Response.created(
                        URI.create(
                                "contracts/"
                                        + activated.code()
                                        + "/versions/"
                                        + activated.version()))
                .entity(ContractJson.whole(activated).build())
                .tag(String.valueOf(activated.version()))
                .build();
    }

    @POST
    @Path("{number}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject withdraw(@PathParam("number") String number) {
        return ContractJson.whole(withdrawContractVersion.withdraw(Given.number(number))).build();
    }
}
