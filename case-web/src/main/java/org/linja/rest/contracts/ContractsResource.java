package org.linja.rest.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ContractFile;
import org.linja.contracts.ContractList;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ExportContractVersion;
import org.linja.contracts.ImportContractVersion;
import org.linja.contracts.NewContractVersion;
import org.linja.contracts.ProposalRow;
import org.linja.contracts.ProposeContractVersion;
import org.linja.contracts.ShowContracts;
import org.linja.platform.security.Role;
import org.linja.reports.PrintAnnex;
import org.linja.rest.kit.Attachment;
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
    @Inject ExportContractVersion exportContractVersion;
    @Inject ImportContractVersion importContractVersion;
    @Inject PrintAnnex printAnnex;
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

    /** The version as a text to be reviewed, changed and proposed again. */
    @GET
    @Path("{code}/versions/{number}/text")
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response export(@PathParam("code") String code, @PathParam("number") String number) {
        ContractFile file = exportContractVersion.export(Given.code(code), Given.number(number));
        return Response.ok(file.text())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.name() + '"')
                .build();
    }

    /** The annex that both sides sign, in a language of the house. */
    @GET
    @Path("{code}/versions/{number}/annex.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response annex(
            @PathParam("code") String code,
            @PathParam("number") String number,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Given.onlyKnown(uri, Set.of("language"));
        String language = Given.text(uri, "language");
        return Attachment.of(
                printAnnex.print(
                        Given.code(code), Given.number(number), language == null ? "en" : language),
                request);
    }

    /** What such a text looks like. */
    @GET
    @Path("schema")
    @Produces("application/schema+json")
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public String schema() {
        return exportContractVersion.schema();
    }

    /** Proposes the version that such a text tells of. */
    @POST
    @Path("import")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response take(byte[] text) {
        return proposed(importContractVersion.take(text));
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
        return proposed(
                proposeContractVersion.propose(
                        NewContractVersion.written(
                                Given.code(code), customer, basedOn, from, until, terms, "terms."),
                        revises));
    }

    private static Response proposed(ProposalRow row) {
        return Response.created(URI.create("contract-proposals/" + row.id()))
                .entity(ContractJson.whole(row).build())
                .build();
    }
}
