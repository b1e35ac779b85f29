package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linja.answers.AnswerWords;
import org.linja.answers.GiveAnswer;
import org.linja.cases.AddNote;
import org.linja.cases.AskQuestion;
import org.linja.cases.AssessSeverity;
import org.linja.cases.ClaimSeverity;
import org.linja.cases.HandOverToLine2;
import org.linja.cases.LendCase;
import org.linja.cases.MergeCase;
import org.linja.cases.NoteCustomersAnswer;
import org.linja.cases.ProposeCorrection;
import org.linja.cases.ReopenCase;
import org.linja.cases.ResolveCase;
import org.linja.cases.RestoreService;
import org.linja.cases.SettleSeverity;
import org.linja.cases.SplitCase;
import org.linja.cases.WaitForVendor;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CauseKind;
import org.linja.cases.rules.ContactWay;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.sla.rules.AnswerElement;
import org.linja.web.kit.Notices;

/** Sends what was written to the use case it was written for. */
@RequestScoped
public class CaseComposer {
    @Inject AddNote addNote;
    @Inject GiveAnswer giveAnswer;
    @Inject Notices notices;
    @Inject AskQuestion askQuestion;
    @Inject NoteCustomersAnswer noteCustomersAnswer;
    @Inject HandOverToLine2 handOver;
    @Inject ResolveCase resolveCase;
    @Inject ReopenCase reopenCase;
    @Inject RestoreService restoreService;
    @Inject WaitForVendor waitForVendor;
    @Inject LendCase lendCase;
    @Inject MergeCase mergeCase;
    @Inject SplitCase splitCase;
    @Inject ProposeCorrection proposeCorrection;
    @Inject AssessSeverity assessSeverity;
    @Inject ClaimSeverity claimSeverity;
    @Inject SettleSeverity settleSeverity;

    /** The acts that carry words, in the order the page offers them. */
    static final List<CaseAct> WITH_WORDS =
            List.of(
                    CaseAct.NOTE,
                    CaseAct.ANSWER,
                    CaseAct.QUESTION,
                    CaseAct.CUSTOMER_ANSWER,
                    CaseAct.OFFER_HAND_OVER,
                    CaseAct.WAIT_FOR_VENDOR,
                    CaseAct.LEND,
                    CaseAct.RESTORE,
                    CaseAct.RESOLVE,
                    CaseAct.REOPEN,
                    CaseAct.ASSESS_SEVERITY,
                    CaseAct.CLAIM_SEVERITY,
                    CaseAct.SETTLE_SEVERITY,
                    CaseAct.MERGE,
                    CaseAct.SPLIT,
                    CaseAct.CORRECT);

    /** Does the act; {@code version} is the one the person saw. */
    void send(CaseId id, long version, CaseActForm form) {
        String text = form.getText();
        switch (CaseAct.of(form.getAct())) {
            case NOTE -> addNote.add(id, version, text);
            case ANSWER -> answer(id, version, form);
            case QUESTION -> askQuestion.ask(id, version, ContactWay.of(form.getBy()), text);
            case CUSTOMER_ANSWER ->
                    noteCustomersAnswer.note(
                            id, version, ContactWay.of(form.getBy()), text, form.getArrivedAt());
            case OFFER_HAND_OVER -> handOver.offer(id, version, text);
            case RESOLVE -> resolveCase.resolve(id, version, cause(form), text);
            case REOPEN -> reopenCase.reopen(id, version, text);
            case RESTORE -> restoreService.restore(id, version, text);
            case WAIT_FOR_VENDOR -> waitForVendor.begin(id, version, text);
            case LEND -> lendCase.lend(id, version, text);
            case MERGE -> mergeCase.merge(id, version, into(form), text);
            case SPLIT -> splitCase.split(id, version, form.getSubject(), text);
            case CORRECT ->
                    proposeCorrection.propose(
                            id, version, form.getCorrects(), form.getMoment(), text);
            case ASSESS_SEVERITY -> assessSeverity.assess(id, version, form.toWords());
            case CLAIM_SEVERITY -> claimSeverity.claim(id, version, form.toWords());
            case SETTLE_SEVERITY -> settleSeverity.settle(id, version, severity(form), text);
            case ACCEPT,
                    ACCEPT_HAND_OVER,
                    CLOSE,
                    EDIT,
                    JOIN_LINE,
                    END_VENDOR_WAIT,
                    TAKE_BACK,
                    CONTEST_PAUSE,
                    CONTEST_RESPONSE,
                    END,
                    COMMIT,
                    ASK_CALL_BACK,
                    WITHDRAW ->
                    throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
    }

    /** Who wrote an answer is told where it has not gone out. */
    private void answer(CaseId id, long version, CaseActForm form) {
        Set<AnswerClass> declared =
                form.getDeclared().stream().map(AnswerClass::of).collect(Collectors.toSet());
        AnswerWords words = new AnswerWords(form.getText(), elements(form), declared);
        if (giveAnswer.give(id, version, words).held() != null) {
            notices.tell("answers.held");
        }
    }

    private static Set<AnswerElement> elements(CaseActForm form) {
        return form.getElements().stream().map(AnswerElement::of).collect(Collectors.toSet());
    }

    private static CaseId into(CaseActForm form) {
        try {
            return CaseId.parse(form.getInto().strip());
        } catch (IllegalArgumentException noNumber) {
            throw Problem.invalid("into", "unknown-value");
        }
    }

    private static Severity severity(CaseActForm form) {
        if (form.getSeverity().isBlank()) {
            throw Problem.invalid("severity", "required");
        }
        return Severity.of(form.getSeverity());
    }

    private static CauseKind cause(CaseActForm form) {
        if (form.getCause().isBlank()) {
            throw Problem.invalid("cause", "required");
        }
        return CauseKind.of(form.getCause());
    }
}
