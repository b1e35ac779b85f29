package org.linja.rest.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.linja.audit.AuditReport;
import org.linja.audit.AuditRow;
import org.linja.audit.FetchOwnReport;
import org.linja.audit.OrderOwnReport;
import org.linja.audit.OwnReport;
import org.linja.audit.ShowOwnReport;
import org.linja.platform.security.Role;
import org.linja.portal.ShowOurContract;
import org.linja.reports.ReportKind;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What a customer has signed, and the reports on its months that it orders itself. */
@Path("own-contract")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnContractResource {
    @Inject ShowOurContract showOurContract;
    @Inject ShowOwnReport showOwnReport;
    @Inject OrderOwnReport orderOwnReport;
    @Inject FetchOwnReport fetchOwnReport;

    @GET
    @RolesAllowed(Role.CUSTOMER)
    public JsonObject inForce() {
        return Jsons.page(showOurContract.inForce(), ContractJson::whole, null);
    }

    @GET
    @Path("reports/{month}")
    @RolesAllowed(Role.CUSTOMER)
    public JsonObject report(@PathParam("month") String month) {
        return shape(showOwnReport.show(month)).build();
    }

    /** The same as an auditor's order, of the caller's own customer and one of its months. */
    @POST
    @Path("reports/{month}")
    @RolesAllowed(Role.CUSTOMER_MEMBER)
    public Response order(@PathParam("month") String month, JsonBody body) {
        body.done();
        long number = orderOwnReport.order(month);
        return Response.accepted(Jsons.object().add("number", number).build())
                .location(ApiPath.to("/own-contract/reports/" + month))
                .build();
    }

    @GET
    @Path("reports/{month}/compliance.csv")
    @Produces("text/csv")
    @RolesAllowed(Role.CUSTOMER)
    public Response compliance(@PathParam("month") String month) {
        AuditReport report = fetchOwnReport.describe(month);
        StreamingOutput bytes = out -> fetchOwnReport.write(month, out);
        return Response.ok(bytes)
                .type(ReportKind.CSV.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, report.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + report.fileName() + '"')
                .tag(report.sha256())
                .build();
    }

    private static JsonObjectBuilder shape(OwnReport own) {
        AuditRow report = own.report();
        JsonObjectBuilder json =
                Jsons.object()
                        .add("month", own.month().toString())
                        .add("zone", own.month().zone().getId())
                        .add("from", own.month().from().toString())
                        .add("to", own.month().until().toString());
        if (report == null) {
            return json.add("report", JsonValue.NULL);
        }
        JsonObjectBuilder told =
                Jsons.object()
                        .add("number", report.number())
                        .add("state", report.state())
                        .add("progress", report.progress())
                        .add("requestedBy", report.requestedBy())
                        .add("cutAt", report.cutAt().toString())
                        .add("cases", report.cases());
        Jsons.put(told, "finishedAt", report.finishedAt());
        return json.add("report", Jsons.put(told, "reportSha256", report.reportSha256()));
    }
}
