package org.linja.rest.documents;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.documents.CaseDocument;
import org.linja.documents.IssueDocument;
import org.linja.documents.PrintDocumentAgain;
import org.linja.documents.PrintDocumentAgain.Comparison;
import org.linja.documents.ShowCaseDocuments;
import org.linja.documents.rules.DocumentKind;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.OpenToKeys;

/** The documents of a case; the papers themselves are files of it. */
@OpenToKeys
@Path("cases/{number}/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseDocumentsResource {
    @PathParam("number")
    String number = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowCaseDocuments showDocuments;
    @Inject IssueDocument issueDocument;
    @Inject PrintDocumentAgain printAgain;

    /** In the order in which they were issued. */
    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of());
        return Jsons.page(showDocuments.of(Given.caseId(number)), DocumentJson::row, null);
    }

    /** The one that says the same already, or a new one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response issue(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        DocumentKind kind = body.required("kind", DocumentKind::of);
        String language = body.text("language");
        Long procedure = body.number("procedure");
        body.done();
        CaseDocument issued = issueDocument.issue(id, version, kind, language, procedure);
        return Response.status(Response.Status.CREATED)
                .entity(DocumentJson.row(issued).build())
                .build();
    }

    /** The signature that stands beside it, as openssl reads it. */
    @GET
    @Path("{document}/signature")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public byte[] signature(@PathParam("document") String document) {
        return showDocuments.signature(Given.caseId(number), Given.number(document));
    }

    /** Whether it comes from the journal once more, byte for byte. */
    @GET
    @Path("{document}/again")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject again(@PathParam("document") String document) {
        Comparison comparison = printAgain.compare(Given.caseId(number), Given.number(document));
        return Jsons.object()
                .add("paperSha256", comparison.paperSha256())
                .add("againSha256", comparison.againSha256())
                .add("same", comparison.same())
                .build();
    }
}
