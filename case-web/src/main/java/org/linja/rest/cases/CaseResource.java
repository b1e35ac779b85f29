package org.linja.rest.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.answers.AnswerWords;
import org.linja.answers.GiveAnswer;
import org.linja.audit.KnownView;
import org.linja.audit.ShowKnown;
import org.linja.cases.AcceptCase;
import org.linja.cases.AcceptHandOver;
import org.linja.cases.AddNote;
import org.linja.cases.AskQuestion;
import org.linja.cases.CaseReading;
import org.linja.cases.CloseCase;
import org.linja.cases.EditCase;
import org.linja.cases.HandOverToLine2;
import org.linja.cases.ReopenCase;
import org.linja.cases.ResolveCase;
import org.linja.cases.ShowCase;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseParticulars;
import org.linja.cases.rules.CauseKind;
import org.linja.cases.rules.ContactWay;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.AnswerClass;
import org.linja.journal.JournalRow;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.portal.AnswerMyCase;
import org.linja.portal.ReopenMyCase;
import org.linja.portal.WithdrawMyCase;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.OpenToKeys;
import org.linja.sla.rules.AnswerElement;

/** One case: how it stands, its history, and what can be done to it. */
@OpenToKeys
@Path("cases/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {
    private static final Set<String> PAGING = Set.of("after", "limit");

    @PathParam("number")
    String number = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowCase cases;
    @Inject ShowKnown showKnown;
    @Inject AcceptCase acceptCase;
    @Inject AcceptHandOver acceptHandOver;
    @Inject HandOverToLine2 handOver;
    @Inject AddNote addNote;
    @Inject EditCase editCase;
    @Inject GiveAnswer giveAnswer;
    @Inject AnswerMyCase answerMyCase;
    @Inject AskQuestion askQuestion;
    @Inject ResolveCase resolveCase;
    @Inject CloseCase closeCase;
    @Inject ReopenCase reopenCase;
    @Inject ReopenMyCase reopenMyCase;
    @Inject WithdrawMyCase withdrawMyCase;
    @Inject CurrentActor actor;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public Response show() {
        return shown(Given.caseId(number));
    }

    @GET
    @Path("journal")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public Response journal(@Context UriInfo uri) {
        Given.onlyKnown(uri, PAGING);
        int limit = Given.limit(uri, Given.MOST_LIMIT);
        Long after = Given.after(uri);
        long from = after == null ? 0 : after;
        List<JournalRow> entries =
                cases.journal(Given.caseId(number)).stream()
                        .filter(entry -> entry.seq() > from)
                        .toList();
        List<JournalRow> page = entries.subList(0, Math.min(limit, entries.size()));
        Long next = entries.size() <= limit ? null : (Long) page.get(limit - 1).seq();
        return Response.ok(Jsons.page(page, CaseJson::entry, next)).build();
    }

    @GET
    @Path("clocks")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public Response clocks(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("at", "knownAt"));
        CaseId id = Given.caseId(number);
        Instant at = Given.moment(uri, "at");
        Instant knownAt = Given.moment(uri, "knownAt");
        if (at != null || knownAt != null) {
            KnownView then = showKnown.show(id, at, knownAt);
            return Response.ok(CaseJson.known(then)).build();
        }
        CaseReading read = cases.read(id);
        Customer customer = read.shown().customer();
        return Response.ok(
                        Jsons.page(
                                read.clocks(),
                                clock -> CaseJson.clock(customer, clock, read.explanations()),
                                null))
                .build();
    }

    /** Takes the case; for a person of line 2 an offered one by accepting the hand-over. */
    @POST
    @Path("accept")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response accept(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        body.done();
        boolean offered = cases.show(id).may("accept-hand-over");
        if (offered) {
            acceptHandOver.accept(id, version);
        } else {
            acceptCase.accept(id, version);
        }
        return shown(id);
    }

    /** Offers the case to line 2. */
    @POST
    @Path("hand-over")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response handOver(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        handOver.offer(id, version, body.lastText("reason"));
        return shown(id);
    }

    @POST
    @Path("notes")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response note(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        addNote.add(id, version, body.lastText("text"));
        return shown(id);
    }

    /** Puts right what was written down when the matter was brought. */
    @PUT
    @Path("particulars")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response edit(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        JsonBody caller = body.object("caller");
        CaseParticulars particulars =
                new CaseParticulars(
                        body.text("subject"),
                        body.text("description"),
                        body.required("kind", CaseKind::of),
                        caller.text("name"),
                        caller.text("number"),
                        body.text("since"),
                        body.text("tried"));
        body.done();
        editCase.replace(id, version, particulars);
        return shown(id);
    }

    /**
     * The house answers the customer, or the customer the house: whoever calls. An answer that
     * waits for a second person is accepted and not done.
     */
    @POST
    @Path("answers")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER_MEMBER})
    public Response answer(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        if (actor.get().isCustomer()) {
            answerMyCase.answer(id, version, body.lastText("text"));
        } else {
            Set<AnswerElement> elements = body.words("elements", AnswerElement::of);
            Set<AnswerClass> classes = body.words("classes", AnswerClass::of);
            AnswerWords words = new AnswerWords(body.lastText("text"), elements, classes);
            if (giveAnswer.give(id, version, words).held() != null) {
                return CaseJson.answer(cases.withClocks(id))
                        .status(Response.Status.ACCEPTED)
                        .build();
            }
        }
        return shown(id);
    }

    @POST
    @Path("questions")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response ask(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        ContactWay by = body.word("by", ContactWay::of);
        String text = body.lastText("text");
        askQuestion.ask(id, version, by == null ? ContactWay.PORTAL : by, text);
        return shown(id);
    }

    @POST
    @Path("resolve")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response resolve(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        CauseKind cause = body.required("cause", CauseKind::of);
        resolveCase.resolve(id, version, cause, body.lastText("text"));
        return shown(id);
    }

    @POST
    @Path("close")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response close(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        body.done();
        closeCase.close(id, version);
        return shown(id);
    }

    @POST
    @Path("reopen")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER_MEMBER})
    public Response reopen(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String reason = body.lastText("reason");
        if (actor.get().isCustomer()) {
            reopenMyCase.reopen(id, version, reason);
        } else {
            reopenCase.reopen(id, version, reason);
        }
        return shown(id);
    }

    @POST
    @Path("withdraw")
    @RolesAllowed(Role.CUSTOMER_MEMBER)
    public Response withdraw(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        withdrawMyCase.withdraw(id, version, body.lastText("reason"));
        return shown(id);
    }

    private Response shown(CaseId id) {
        return CaseJson.answer(cases.withClocks(id)).build();
    }
}
