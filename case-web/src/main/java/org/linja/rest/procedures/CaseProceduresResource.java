package org.linja.rest.procedures;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;
import org.linja.procedures.ApproveStep;
import org.linja.procedures.CompleteStep;
import org.linja.procedures.ShowProcedures;
import org.linja.procedures.SkipStep;
import org.linja.procedures.StartProcedure;
import org.linja.procedures.StepWritten;
import org.linja.procedures.WithdrawProcedure;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.Outcome;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;

/** The formal procedures of a case, step by step. */
@Path("cases/{number}/procedures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseProceduresResource {
    @PathParam("number")
    String number = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowProcedures showProcedures;
    @Inject StartProcedure startProcedure;
    @Inject CompleteStep completeStep;
    @Inject ApproveStep approveStep;
    @Inject SkipStep skipStep;
    @Inject WithdrawProcedure withdrawProcedure;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject list() {
        return ProcedureJson.page(showProcedures.of(Given.caseId(number)));
    }

    @POST
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response start(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String template = body.text("template");
        body.done();
        return shown(id, startProcedure.start(id, version, template));
    }

    /** Somebody of the house has done it: what they wrote down, on what evidence. */
    @POST
    @Path("{procedure}/steps/{step}/complete")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response complete(
            @PathParam("procedure") String procedure,
            @PathParam("step") String step,
            JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        StepWritten written =
                new StepWritten(
                        Objects.requireNonNullElse(body.optionalText("outcome"), Outcome.DONE),
                        body.textsByName("values"),
                        Objects.requireNonNullElse(
                                body.word("evidence", EvidenceKind::of), EvidenceKind.NONE),
                        body.text("proof"),
                        body.text("text"));
        body.done();
        return shown(
                id,
                completeStep.complete(id, version, Given.number(procedure), step, written).done());
    }

    @POST
    @Path("{procedure}/steps/{step}/approve")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response approve(
            @PathParam("procedure") String procedure,
            @PathParam("step") String step,
            JsonBody body) {
        Decision said = decision(procedure, body);
        return shown(
                said.id(),
                approveStep
                        .approve(
                                said.id(),
                                said.version(),
                                said.procedure(),
                                step,
                                said.digest(),
                                said.text())
                        .done());
    }

    @POST
    @Path("{procedure}/steps/{step}/refuse")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response refuse(
            @PathParam("procedure") String procedure,
            @PathParam("step") String step,
            JsonBody body) {
        Decision said = decision(procedure, body);
        return shown(
                said.id(),
                approveStep
                        .refuse(
                                said.id(),
                                said.version(),
                                said.procedure(),
                                step,
                                said.digest(),
                                said.text())
                        .done());
    }

    /** Yes or no to exactly what was shown. */
    private record Decision(CaseId id, long version, long procedure, String digest, String text) {}

    private Decision decision(String procedure, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String digest = body.text("digest");
        String text = text(body);
        return new Decision(id, version, Given.number(procedure), digest, text);
    }

    /** Leaves it out, for a reason that is declared. */
    @POST
    @Path("{procedure}/steps/{step}/skip")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response skip(
            @PathParam("procedure") String procedure,
            @PathParam("step") String step,
            JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String text = text(body);
        return shown(id, skipStep.skip(id, version, Given.number(procedure), step, text).done());
    }

    @POST
    @Path("{procedure}/withdraw")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response withdraw(@PathParam("procedure") String procedure, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String text = text(body);
        return shown(
                id, withdrawProcedure.withdraw(id, version, Given.number(procedure), text).done());
    }

    private static String text(JsonBody body) {
        String text = body.text("text");
        body.done();
        return text;
    }

    private Response shown(CaseId id, long version) {
        return Response.ok(ProcedureJson.page(showProcedures.of(id)))
                .tag(String.valueOf(version))
                .build();
    }
}
