package org.linja.rest.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ContractList;
import org.linja.contracts.ContractRow;
import org.linja.contracts.NewContractVersion;
import org.linja.contracts.ProposalRow;
import org.linja.contracts.ProposeContractVersion;
import org.linja.contracts.ShowContracts;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What was signed with whom, version by version. */
@Path("contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContractsResource {
    private static final Set<String> PARAMETERS = Set.of("customer", "after", "limit");

    @Inject ShowContracts showContracts;
    @Inject ProposeContractVersion proposeContractVersion;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, PARAMETERS);
        ContractList found =
                showContracts.list(
                        Given.text(uri, "customer"),
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.after(uri));
        return Jsons.page(found.items(), ContractJson::contract, found.next());
    }

    @GET
    @Path("{code}/versions/{number}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response show(@PathParam("code") String code, @PathParam("number") String number) {
        ContractRow row = showContracts.version(Given.code(code), Given.number(number));
        return Response.ok(ContractJson.whole(row).build())
                .tag(String.valueOf(row.version()))
                .build();
    }

    /**
     * Proposes a version; {@code If-Match} names the newest one, and is absent for a new contract.
     */
    @POST
    @Path("{code}/proposals")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response propose(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonBody body) {
        Long basedOn = ifMatch == null ? null : (Long) Given.version(ifMatch);
        String customer = body.optionalText("customer");
        Instant from = body.instant("from");
        Instant until = body.instant("until");
        Long revises = body.number("revises");
        JsonObject terms = body.raw("terms");
        body.done();
        ProposalRow proposed =
                proposeContractVersion.propose(
                        NewContractVersion.written(
                                Given.code(code), customer, basedOn, from, until, terms, "terms."),
                        revises);
        return Response.created(URI.create("contract-proposals/" + proposed.id()))
                .entity(ContractJson.whole(proposed).build())
                .build();
    }
}
