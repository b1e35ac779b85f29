package org.linja.rest.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseFilter;
import org.linja.cases.CaseReceipt;
import org.linja.cases.CaseRow;
import org.linja.cases.ShowCases;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.rules.Severity;
import org.linja.platform.security.Role;
import org.linja.portal.NewMatter;
import org.linja.portal.OpenCaseFromPortal;
import org.linja.portal.Received;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.HouseMetrics;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.OpenToKeys;
import org.linja.rota.rules.SupportLine;

/** The list of cases, and a customer's door for a new one. */
@OpenToKeys
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CasesResource {
    private static final Set<String> FILTERS =
            Set.of("status", "severity", "line", "customer", "owner", "q", "after", "limit");

    @Inject ShowCases cases;
    @Inject OpenCaseFromPortal openCase;
    @Inject HouseMetrics metrics;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, FILTERS);
        int limit = Given.limit(uri, Given.USUAL_LIMIT);
        List<CaseRow> rows =
                cases.newest(
                        new CaseFilter(
                                false,
                                Given.word(uri, "status", CaseStatus::of),
                                Given.word(uri, "severity", Severity::of),
                                Given.word(uri, "line", SupportLine::of),
                                Given.text(uri, "customer"),
                                Given.text(uri, "owner"),
                                Given.text(uri, "q"),
                                Given.after(uri),
                                limit));
        Long next = rows.size() < limit ? null : (Long) rows.get(rows.size() - 1).number().value();
        JsonObject page = Jsons.page(rows, CaseJson::row, next);
        return Given.text(uri, "q") == null ? page : withGaps(page);
    }

    /** Who asks by words hears which cases they cannot find yet. */
    private JsonObject withGaps(JsonObject page) {
        return cases.searchedFrom()
                .map(
                        from -> {
                            JsonObjectBuilder told = Jsons.object();
                            page.forEach(told::add);
                            return told.add("searchedFrom", from.value()).build();
                        })
                .orElse(page);
    }

    @POST
    @RolesAllowed(Role.CUSTOMER_MEMBER)
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, JsonBody body) {
        String key = Given.key(idempotencyKey);
        NewMatter matter =
                new NewMatter(
                        body.text("subject"),
                        body.text("description"),
                        body.answers("impact"),
                        body.word("severity", Severity::of),
                        kind(body),
                        body.text("since"),
                        body.text("tried"),
                        ClaimBody.read(body));
        body.done();
        Received received = openCase.open(matter, key, body.fingerprint());
        if (received instanceof Received.CallNow phoned) {
            throw phoned.refusal();
        }
        CaseReceipt receipt = ((Received.Opened) received).receipt();
        metrics.caseOpenedFromPortal();
        return Response.created(ApiPath.to("/cases/" + receipt.number()))
                .tag(String.valueOf(receipt.version()))
                .entity(CaseJson.receipt(receipt))
                .build();
    }

    private static CaseKind kind(JsonBody body) {
        CaseKind kind = body.word("kind", CaseKind::of);
        return kind == null ? CaseKind.FAULT : kind;
    }
}
