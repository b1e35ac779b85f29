package org.linja.rest.commitments;

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
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.AskCallBack;
import org.linja.commitments.DeclineCallBack;
import org.linja.commitments.GiveCommitment;
import org.linja.commitments.KeepCommitment;
import org.linja.commitments.ReviseEstimate;
import org.linja.commitments.ShowCommitments;
import org.linja.commitments.TakeCommitment;
import org.linja.commitments.WithdrawCommitment;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.OpenToKeys;

/** What the customer of a case was told would happen by when, and what became of it. */
@OpenToKeys
@Path("cases/{number}/commitments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseCommitmentsResource {
    @PathParam("number")
    String number = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowCommitments showCommitments;
    @Inject GiveCommitment giveCommitment;
    @Inject AskCallBack askCallBack;
    @Inject TakeCommitment takeCommitment;
    @Inject DeclineCallBack declineCallBack;
    @Inject KeepCommitment keepCommitment;
    @Inject WithdrawCommitment withdrawCommitment;
    @Inject ReviseEstimate reviseEstimate;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject list() {
        return CommitmentJson.page(showCommitments.of(Given.caseId(number)));
    }

    @POST
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response give(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        CommitmentKind kind = body.required("kind", CommitmentKind::of);
        Instant dueAt = body.instant("dueAt");
        String text = body.lastText("text");
        return shown(id, giveCommitment.give(id, version, kind, dueAt, text));
    }

    /** The customer asks to be called at a moment. */
    @POST
    @Path("wishes")
    @RolesAllowed(Role.CUSTOMER_MEMBER)
    public Response ask(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        Instant at = body.instant("at");
        String text = body.lastText("text");
        return shown(id, askCallBack.ask(id, version, at, text));
    }

    /** Somebody makes it their own; what the customer asked for is promised by it. */
    @POST
    @Path("{commitment}/take")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response take(@PathParam("commitment") String commitment, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        body.done();
        return shown(id, takeCommitment.take(id, version, Given.number(commitment)));
    }

    @POST
    @Path("{commitment}/decline")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response decline(@PathParam("commitment") String commitment, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String why = body.lastText("text");
        return shown(id, declineCallBack.decline(id, version, Given.number(commitment), why));
    }

    @POST
    @Path("{commitment}/keep")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response keep(@PathParam("commitment") String commitment, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String how = body.lastText("text");
        return shown(id, keepCommitment.keep(id, version, Given.number(commitment), how));
    }

    @POST
    @Path("{commitment}/withdraw")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response withdraw(@PathParam("commitment") String commitment, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String why = body.lastText("text");
        return shown(id, withdrawCommitment.withdraw(id, version, Given.number(commitment), why));
    }

    /** Says another moment than was estimated. */
    @POST
    @Path("{commitment}/revise")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response revise(@PathParam("commitment") String commitment, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        Instant dueAt = body.instant("dueAt");
        String why = body.lastText("text");
        return shown(id, reviseEstimate.revise(id, version, Given.number(commitment), dueAt, why));
    }

    private Response shown(CaseId id, long version) {
        return Response.ok(CommitmentJson.page(showCommitments.of(id)))
                .tag(String.valueOf(version))
                .build();
    }
}
