package org.linja.rest.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.linja.audit.AuditAgreement;
import org.linja.audit.AuditList;
import org.linja.audit.AuditReport;
import org.linja.audit.AuditRow;
import org.linja.audit.AuditTotal;
import org.linja.audit.AuditView;
import org.linja.audit.FetchAuditReport;
import org.linja.audit.RequestAudit;
import org.linja.audit.ShowAudit;
import org.linja.audit.ShowAudits;
import org.linja.platform.security.Role;
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
    @Inject ShowAudit showAudit;
    @Inject ShowAudits showAudits;
    @Inject FetchAuditReport fetchReport;

    @POST
    @RolesAllowed(Role.AUDITOR)
    public Response request(JsonBody body) {
        Instant from = body.instant("from");
        Instant to = body.instant("to");
        String customer = body.optionalText("customer");
        body.done();
        long number = requestAudit.request(from, to, customer);
        return Response.accepted(Jsons.object().add("number", number).build())
                .location(URI.create("/api/v1/audits/" + number))
                .build();
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        AuditList list = showAudits.list(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(list.items(), AuditsResource::shape, list.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.AUDITOR)
    public JsonObject show(@PathParam("number") String number) {
        AuditView view = showAudit.show(Given.number(number));
        return shape(view.opinion())
                .add("totals", Jsons.array(view.totals(), AuditsResource::shape))
                .add("agreement", Jsons.array(view.agreement(), AuditsResource::shape))
                .build();
    }

    @GET
    @Path("{number}/report.csv")
    @Produces("text/csv")
    @RolesAllowed(Role.AUDITOR)
    public Response report(@PathParam("number") String number) {
        long opinion = Given.number(number);
        AuditReport report = fetchReport.describe(opinion);
        StreamingOutput bytes = out -> fetchReport.write(opinion, out);
        return Response.ok(bytes)
                .type("text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_LENGTH, report.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + report.fileName() + '"')
                .tag(report.sha256())
                .build();
    }

    private static JsonObjectBuilder shape(AuditRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number())
                        .add("state", row.state())
                        .add("progress", row.progress())
                        .add("from", row.from().toString())
                        .add("to", row.to().toString());
        Jsons.put(json, "customer", row.customer())
                .add("requestedBy", row.requestedBy())
                .add("requestedAt", row.requestedAt().toString())
                .add("cutAt", row.cutAt().toString());
        Jsons.put(json, "finishedAt", row.finishedAt()).add("cases", row.cases());
        Jsons.put(json, "reason", row.reason());
        return Jsons.put(json, "reportSha256", row.reportSha256());
    }

    private static JsonObjectBuilder shape(AuditTotal total) {
        return Jsons.object()
                .add("customer", total.customer())
                .add("severity", total.severity())
                .add("clock", total.clock())
                .add("cases", total.cases())
                .add("met", total.met())
                .add("missed", total.missed())
                .add("undecidable", total.undecidable());
    }

    private static JsonObjectBuilder shape(AuditAgreement agreement) {
        return Jsons.object()
                .add("severity", agreement.severity())
                .add("cases", agreement.cases())
                .add("agreeing", agreement.agreeing())
                .add("rejected", agreement.rejected())
                .add("share", agreement.share());
    }
}
