package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.cases.AddNote;
import org.linja.cases.AnswerCase;
import org.linja.cases.AskQuestion;
import org.linja.cases.HandOverToLine2;
import org.linja.cases.NoteCustomersAnswer;
import org.linja.cases.ReopenCase;
import org.linja.cases.ResolveCase;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CauseKind;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** Sends what was written to the use case it was written for. */
@RequestScoped
public class CaseComposer {
    @Inject AddNote addNote;
    @Inject AnswerCase answerCase;
    @Inject AskQuestion askQuestion;
    @Inject NoteCustomersAnswer noteCustomersAnswer;
    @Inject HandOverToLine2 handOver;
    @Inject ResolveCase resolveCase;
    @Inject ReopenCase reopenCase;

    /** The acts that carry words, in the order the page offers them. */
    static final List<CaseAct> WITH_WORDS =
            List.of(
                    CaseAct.NOTE,
                    CaseAct.ANSWER,
                    CaseAct.QUESTION,
                    CaseAct.CUSTOMER_ANSWER,
                    CaseAct.OFFER_HAND_OVER,
                    CaseAct.RESOLVE,
                    CaseAct.REOPEN);

    /** Does the act; {@code version} is the one the person saw. */
    void send(CaseId id, long version, CaseActForm form) {
        String text = form.getText();
        switch (CaseAct.of(form.getAct())) {
            case NOTE -> addNote.add(id, version, text);
            case ANSWER -> answerCase.answer(id, version, text);
            case QUESTION -> askQuestion.ask(id, version, text);
            case CUSTOMER_ANSWER -> noteCustomersAnswer.note(id, version, text);
            case OFFER_HAND_OVER -> handOver.offer(id, version, text);
            case RESOLVE -> resolveCase.resolve(id, version, cause(form), text);
            case REOPEN -> reopenCase.reopen(id, version, text);
            case ACCEPT, ACCEPT_HAND_OVER, CLOSE, EDIT ->
                    throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
    }

    private static CauseKind cause(CaseActForm form) {
        if (form.getCause().isBlank()) {
            throw new Problem(
                    ProblemType.INVALID_INPUT, List.of(new FieldError("cause", "required")));
        }
        return CauseKind.of(form.getCause());
    }
}
