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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CorrectionRow;
import org.linja.cases.DecideCorrection;
import org.linja.cases.ProposeCorrection;
import org.linja.cases.ShowCase;
import org.linja.cases.ShowCorrections;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** When things really happened: what one person says and a second one decides. */
@Path("cases/{number}/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrectionsResource {
    @PathParam("number")
    String number = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowCase cases;
    @Inject ShowCorrections showCorrections;
    @Inject ProposeCorrection proposeCorrection;
    @Inject DecideCorrection decideCorrection;

    /** Those that wait for a decision. */
    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject list() {
        return Jsons.page(
                showCorrections.pending(Given.caseId(number)), CorrectionsResource::row, null);
    }

    @POST
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response propose(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        long corrects = body.requiredNumber("corrects");
        Instant moment = body.instant("moment");
        String why = body.lastText("text");
        proposeCorrection.propose(id, version, corrects, moment, why);
        return shown(id);
    }

    @POST
    @Path("{proposal}/confirm")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response confirm(@PathParam("proposal") String proposal, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        body.done();
        decideCorrection.confirm(id, version, Given.number(proposal));
        return shown(id);
    }

    @POST
    @Path("{proposal}/refuse")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response refuse(@PathParam("proposal") String proposal, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String why = body.lastText("text");
        decideCorrection.refuse(id, version, Given.number(proposal), why);
        return shown(id);
    }

    private static JsonObjectBuilder row(CorrectionRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("proposal", row.proposal())
                        .add("corrects", row.corrects())
                        .add("kind", row.kind().slug())
                        .add("was", row.was().toString())
                        .add("moment", row.moment().toString());
        Jsons.put(json, "proposedBy", row.proposedBy());
        return Jsons.put(json, "text", row.why()).add("mayDecide", row.mayDecide());
    }

    private Response shown(CaseId id) {
        return CaseJson.answer(cases.withClocks(id)).build();
    }
}
