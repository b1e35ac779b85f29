package org.linja.rest.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.reports.KeptDocument;
import org.linja.reports.PrepareDocument;
import org.linja.reports.ReportKind;
import org.linja.reports.ShowDocuments;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.CallerLanguage;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Documents of an opinion that take their time: ordered, followed, and then fetched as a file. */
@Path("audits/{opinion}/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DocumentsResource {
    @Inject PrepareDocument prepareDocument;
    @Inject ShowDocuments showDocuments;
    @Inject CurrentActor actor;

    /** Answers 202 while it is to be waited for, 200 if it is there. */
    @POST
    @RolesAllowed(Role.AUDITOR)
    public Response prepare(
            @PathParam("opinion") String opinion,
            JsonBody body,
            @Context HttpServletRequest request) {
        ReportKind form = body.required("form", ReportKind::of);
        Locale language = body.word("language", CallerLanguage::known);
        body.done();
        KeptDocument document =
                prepareDocument.prepare(
                        Given.number(opinion),
                        form,
                        language == null ? CallerLanguage.of(request, actor.person()) : language);
        return Response.status(document.isReady() ? 200 : 202)
                .entity(shape(document).build())
                .location(URI.create(audit(document) + "/documents/" + document.number()))
                .build();
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    public JsonObject list(@PathParam("opinion") String opinion) {
        return Jsons.page(
                showDocuments.list(Given.number(opinion)), DocumentsResource::shape, null);
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.AUDITOR)
    public JsonObject show(
            @PathParam("opinion") String opinion, @PathParam("number") String number) {
        return shape(showDocuments.show(Given.number(opinion), Given.number(number))).build();
    }

    private static JsonObjectBuilder shape(KeptDocument document) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", document.number())
                        .add("opinion", document.opinion())
                        .add("form", document.form().slug());
        Jsons.put(json, "language", document.language().isEmpty() ? null : document.language())
                .add("state", document.state())
                .add("progress", document.progress())
                .add("rows", document.rows())
                .add("written", document.written())
                .add("orderedBy", document.orderedBy())
                .add("orderedAt", document.orderedAt().toString());
        Jsons.put(json, "finishedAt", document.finishedAt());
        Jsons.put(json, "reason", document.reason());
        Jsons.putPace(json, document.pace());
        Long bytes = document.bytes();
        if (bytes == null) {
            json.addNull("bytes");
        } else {
            json.add("bytes", bytes);
        }
        Jsons.put(json, "sha256", document.sha256());
        return Jsons.put(json, "file", document.isReady() ? file(document) : null);
    }

    /** Where the bytes are fetched, in the language they were ordered in. */
    private static String file(KeptDocument document) {
        String report = audit(document) + "/report." + document.form().slug();
        return document.language().isEmpty() ? report : report + "?language=" + document.language();
    }

    private static String audit(KeptDocument document) {
        return ApiPath.V1 + "/audits/" + document.opinion();
    }
}
