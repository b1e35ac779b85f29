package org.linja.web.answers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private transient @Nullable AnswerFigures figures;

    public void load() {
        figures = null;
        open = showHeldAnswers.open(SHOWN + 1);
    }

    public void release(HeldAnswerRow row) {
        // Where it is refused the page shows what has come meanwhile.
        load();
        releaseAnswer.release(
                CaseNumbers.of(row.caseNumber()), row.caseVersion(), row.number(), row.revision());
        load();
    }

    public List<HeldAnswerRow> getOpen() {
        return isMore() ? open.subList(0, SHOWN) : open;
    }

    /** Whether more wait than the page shows. */
    public boolean isMore() {
        return open.size() > SHOWN;
    }

    public AnswerFigures getFigures() {
        AnswerFigures counted = figures == null ? showHeldAnswers.figures() : figures;
        figures = counted;
        return counted;
    }
}
