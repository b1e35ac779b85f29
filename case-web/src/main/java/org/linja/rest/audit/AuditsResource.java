package org.linja.rest.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linja.audit.AuditList;
import org.linja.audit.AuditReport;
import org.linja.audit.BreachFilter;
import org.linja.audit.BreachList;
import org.linja.audit.CancelAudit;
import org.linja.audit.FetchAuditReport;
import org.linja.audit.RequestAudit;
import org.linja.audit.ShowAudit;
import org.linja.audit.ShowAudits;
import org.linja.audit.ShowBreaches;
import org.linja.audit.ShowComparison;
import org.linja.audit.ShowVerdict;
import org.linja.contracts.rules.Severity;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.reports.FetchOpinionReport;
import org.linja.reports.ReportFile;
import org.linja.reports.ReportKind;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.Attachment;
import org.linja.rest.kit.CallerLanguage;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Numbered opinions: ordered, followed and fetched by the auditor. */
@Path("audits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuditsResource {
    @Inject RequestAudit requestAudit;
    @Inject CancelAudit cancelAudit;
    @Inject ShowAudit showAudit;
    @Inject ShowAudits showAudits;
    @Inject ShowBreaches showBreaches;
    @Inject ShowVerdict showVerdict;
    @Inject ShowComparison showComparison;
    @Inject FetchAuditReport fetchReport;
    @Inject FetchOpinionReport fetchDocument;
    @Inject CurrentActor actor;

    @POST
    @RolesAllowed(Role.AUDITOR)
    public Response request(JsonBody body) {
        Instant from = body.instant("from");
        Instant to = body.instant("to");
        Instant knownAt = body.instant("knownAt");
        String customer = body.optionalText("customer");
        body.done();
        long number = requestAudit.request(from, to, knownAt, customer);
        return Response.accepted(Jsons.object().add("number", number).build())
                .location(ApiPath.to("/audits/" + number))
                .build();
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        AuditList list = showAudits.list(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(list.items(), AuditJson::row, list.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.AUDITOR)
    public JsonObject show(@PathParam("number") String number) {
        return AuditJson.whole(showAudit.show(Given.number(number))).build();
    }

    @GET
    @Path("{number}/breaches")
    @RolesAllowed(Role.AUDITOR)
    public JsonObject breaches(@PathParam("number") String number, @Context UriInfo uri) {
        Given.onlyKnown(
                uri,
                Set.of(
                        "after",
                        "limit",
                        "customer",
                        "severity",
                        "clock",
                        "line",
                        "month",
                        "doubted"));
        BreachList list =
                showBreaches.list(
                        Given.number(number),
                        new BreachFilter(
                                Given.text(uri, "customer"),
                                Given.text(uri, "severity"),
                                Given.text(uri, "clock"),
                                Given.text(uri, "line"),
                                Given.text(uri, "month"),
                                Given.flag(uri, "doubted")),
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.text(uri, "after"));
        return Jsons.page(list.items(), AuditJson::breach, list.next());
    }

    /** One verdict with what became of each second up to the opinion's cut. */
    @GET
    @Path("{number}/verdicts/{case}/{clock}")
    @RolesAllowed(Role.AUDITOR)
    public JsonObject verdict(
            @PathParam("number") String number,
            @PathParam("case") String caseNumber,
            @PathParam("clock") String clock,
            @Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("severity"));
        Severity severity = Given.word(uri, "severity", Severity::of);
        return AuditJson.verdict(
                        showVerdict.show(
                                Given.number(number),
                                Given.caseId(caseNumber),
                                clock,
                                severity == null ? null : severity.slug()))
                .build();
    }

    @GET
    @Path("{number}/comparison")
    @RolesAllowed(Role.AUDITOR)
    public JsonObject comparison(@PathParam("number") String number, @Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("with"));
        return AuditJson.comparison(
                        showComparison.compare(
                                Given.number(number), Given.requiredNumber(uri, "with")))
                .build();
    }

    @POST
    @Path("{number}/cancel")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.AUDITOR)
    public JsonObject cancel(@PathParam("number") String number) {
        cancelAudit.cancel(Given.number(number));
        return show(number);
    }

    /** The sealed report; as long as it is not prepared, row by row as it is written. */
    @GET
    @Path("{number}/report.csv")
    @Produces("text/csv")
    @RolesAllowed(Role.AUDITOR)
    public Response csv(@PathParam("number") String number, @Context HttpServletRequest request) {
        long opinion = Given.number(number);
        Optional<ReportFile> kept = fetchDocument.fetchKept(opinion, ReportKind.CSV, Locale.ROOT);
        if (kept.isPresent()) {
            return Attachment.of(kept.get(), request);
        }
        AuditReport report = fetchReport.describe(opinion);
        StreamingOutput bytes = out -> fetchReport.write(opinion, out);
        return Response.ok(bytes)
                .type(ReportKind.CSV.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, report.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + report.fileName() + '"')
                .tag(report.sha256())
                .build();
    }

    @GET
    @Path("{number}/report.json")
    @RolesAllowed(Role.AUDITOR)
    public Response json(
            @PathParam("number") String number,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return document(number, ReportKind.JSON, uri, request);
    }

    @GET
    @Path("{number}/report.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @RolesAllowed(Role.AUDITOR)
    public Response xlsx(
            @PathParam("number") String number,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return document(number, ReportKind.XLSX, uri, request);
    }

    @GET
    @Path("{number}/report.pdf")
    @Produces("application/pdf")
    @RolesAllowed(Role.AUDITOR)
    public Response pdf(
            @PathParam("number") String number,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return document(number, ReportKind.PDF, uri, request);
    }

    private Response document(
            String number, ReportKind kind, UriInfo uri, HttpServletRequest request) {
        Locale locale = CallerLanguage.named(uri, request, actor.person());
        return Attachment.of(fetchDocument.fetch(Given.number(number), kind, locale), request);
    }
}
