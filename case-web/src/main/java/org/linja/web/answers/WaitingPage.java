package org.linja.web.answers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.answers.AnswerFigures;
import org.linja.answers.HeldAnswerRow;
import org.linja.answers.ReleaseAnswer;
import org.linja.answers.ShowHeldAnswers;
import org.linja.web.kit.CaseNumbers;

/** What waits for a second person, what is due first first; letting it out is one tap. */
@Named
@ViewScoped
public class WaitingPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject ShowHeldAnswers showHeldAnswers;
    @Inject ReleaseAnswer releaseAnswer;

    private List<HeldAnswerRow> open = List.of();

    public void load() {
        open = showHeldAnswers.open(SHOWN);
    }

    public void release(HeldAnswerRow row) {
        releaseAnswer.release(
                CaseNumbers.of(row.caseNumber()), row.caseVersion(), row.number(), row.revision());
        load();
    }

    public List<HeldAnswerRow> getOpen() {
        return open;
    }

    public AnswerFigures getFigures() {
        return showHeldAnswers.figures();
    }
}
