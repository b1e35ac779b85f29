package org.linja.rest.answers;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.answers.AnswerWords;
import org.linja.answers.ReleaseAnswer;
import org.linja.answers.RewriteAnswer;
import org.linja.answers.SendAnswerBack;
import org.linja.answers.ShowHeldAnswers;
import org.linja.answers.WithdrawAnswer;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.AnswerClass;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.sla.rules.AnswerElement;

/** Answers of a case that a second person reads before they go out. */
@Path("cases/{number}/held-answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseHeldAnswersResource {
    // More writings of one answer there never are.
    private static final long MOST_REVISIONS = Integer.MAX_VALUE;

    @PathParam("number")
    String number = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowHeldAnswers showHeldAnswers;
    @Inject ReleaseAnswer releaseAnswer;
    @Inject SendAnswerBack sendAnswerBack;
    @Inject RewriteAnswer rewriteAnswer;
    @Inject WithdrawAnswer withdrawAnswer;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject list() {
        return HeldAnswerJson.page(showHeldAnswers.of(Given.caseId(number)));
    }

    /** Lets it out to the customer; somebody else than its writer. */
    @POST
    @Path("{answer}/release")
    @RolesAllowed({Role.LINE_2, Role.DUTY_MANAGER})
    public Response release(@PathParam("answer") String answer, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        int revision = revision(body);
        body.done();
        return shown(id, releaseAnswer.release(id, version, Given.number(answer), revision));
    }

    @POST
    @Path("{answer}/send-back")
    @RolesAllowed({Role.LINE_2, Role.DUTY_MANAGER})
    public Response sendBack(@PathParam("answer") String answer, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        int revision = revision(body);
        String why = body.lastText("text");
        return shown(id, sendAnswerBack.sendBack(id, version, Given.number(answer), revision, why));
    }

    @POST
    @Path("{answer}/rewrite")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response rewrite(@PathParam("answer") String answer, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        Set<AnswerElement> elements = body.words("elements", AnswerElement::of);
        Set<AnswerClass> classes = body.words("classes", AnswerClass::of);
        AnswerWords words = new AnswerWords(body.lastText("text"), elements, classes);
        return shown(id, rewriteAnswer.rewrite(id, version, Given.number(answer), words));
    }

    @POST
    @Path("{answer}/withdraw")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response withdraw(@PathParam("answer") String answer, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String why = body.lastText("text");
        return shown(id, withdrawAnswer.withdraw(id, version, Given.number(answer), why));
    }

    private static int revision(JsonBody body) {
        return (int) Math.max(0, Math.min(MOST_REVISIONS, body.requiredNumber("revision")));
    }

    private Response shown(CaseId id, long version) {
        return Response.ok(HeldAnswerJson.page(showHeldAnswers.of(id)))
                .tag(String.valueOf(version))
                .build();
    }
}
