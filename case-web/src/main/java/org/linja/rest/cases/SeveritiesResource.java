package org.linja.rest.cases;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.linja.cases.AssessSeverity;
import org.linja.cases.CaseView;
import org.linja.cases.ClaimSeverity;
import org.linja.cases.SettleSeverity;
import org.linja.cases.SeverityWords;
import org.linja.cases.ShowCase;
import org.linja.cases.ShowSeverities;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.OpenToKeys;

/** What house, customer and arbiter say of a case's severity. */
@OpenToKeys
@Path("cases/{number}/severities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeveritiesResource {
    @PathParam("number")
    String number = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowCase cases;
    @Inject ShowSeverities severities;
    @Inject AssessSeverity assessSeverity;
    @Inject ClaimSeverity claimSeverity;
    @Inject SettleSeverity settleSeverity;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject show() {
        CaseId id = Given.caseId(number);
        return CaseJson.severities(cases.show(id).customer(), severities.show(id));
    }

    /** The house says how severe the matter is. */
    @POST
    @Path("house")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response assess(JsonBody body) {
        CaseId id = Given.caseId(number);
        assessSeverity.assess(id, Given.version(ifMatch), words(body));
        return shown(id);
    }

    /** The customer says so, or somebody who has it from them. */
    @POST
    @Path("customer")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER_MEMBER})
    public Response claim(JsonBody body) {
        CaseId id = Given.caseId(number);
        claimSeverity.claim(id, Given.version(ifMatch), words(body));
        return shown(id);
    }

    /** The arbiter decides. */
    @POST
    @Path("ruling")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response settle(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        Severity severity = body.required("severity", Severity::of);
        String text = body.lastText("text");
        settleSeverity.settle(id, version, severity, text);
        return shown(id);
    }

    private static SeverityWords words(JsonBody body) {
        SeverityWords words =
                new SeverityWords(
                        body.answers("impact"),
                        body.word("severity", Severity::of),
                        body.text("text"));
        body.done();
        return words;
    }

    private Response shown(CaseId id) {
        CaseView view = cases.show(id);
        return Response.ok(CaseJson.severities(view.customer(), severities.show(id)))
                .tag(String.valueOf(view.version()))
                .build();
    }
}
