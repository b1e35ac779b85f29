package org.linja.web.cases;

import java.util.List;
import org.linja.cases.CaseView;
import org.linja.cases.ShowCase;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CauseKind;
import org.linja.journal.JournalRow;
import org.linja.sla.rules.ClockReading;

/**
 * Everything the page of a case shows, read at one moment.
 *
 * @param journal newest first
 */
public record CaseSheet(CaseView shown, List<ClockReading> clocks, List<JournalRow> journal) {
    public static CaseSheet of(ShowCase showCase, CaseId id) {
        List<JournalRow> newestFirst =
                showCase.journal(id).stream()
                        .sorted((a, b) -> Long.compare(b.seq(), a.seq()))
                        .toList();
        return new CaseSheet(showCase.show(id), showCase.clocks(id), newestFirst);
    }

    /** What the composer offers this person now. */
    public List<CaseAct> offered() {
        return CaseComposer.WITH_WORDS.stream().filter(shown.acts()::contains).toList();
    }

    /** The causes a solution may name. */
    public List<CauseKind> causes() {
        return List.of(CauseKind.values());
    }
}
