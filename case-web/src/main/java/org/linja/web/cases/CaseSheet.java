package org.linja.web.cases;

import java.util.Comparator;
import java.util.List;
import org.linja.cases.CaseReading;
import org.linja.cases.CaseView;
import org.linja.cases.Severities;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CauseKind;
import org.linja.cases.rules.ContactWay;
import org.linja.contracts.rules.Severity;
import org.linja.journal.JournalRow;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockStory;
import org.linja.sla.rules.Corrections;

/**
 * Everything the page of a case shows, all of one moment.
 *
 * @param journal newest first
 */
public record CaseSheet(
        CaseView shown,
        List<ClockStory> clocks,
        List<ClockExplanation> explanations,
        Severities severities,
        List<JournalRow> journal) {
    public static CaseSheet of(CaseReading read) {
        List<JournalRow> newestFirst =
                read.journal().stream()
                        .sorted(Comparator.comparingLong(JournalRow::seq).reversed())
                        .toList();
        return new CaseSheet(
                read.shown(), read.clocks(), read.explanations(), read.severities(), newestFirst);
    }

    /** The number of the newest entry on the page. */
    public long newest() {
        return journal.isEmpty() ? 0 : journal.get(0).seq();
    }

    /** The entries whose moment somebody may doubt, newest first. */
    public List<JournalRow> correctable() {
        return journal.stream().filter(row -> Corrections.isCorrectable(row.kind())).toList();
    }

    /** What the composer offers this person now. */
    public List<CaseAct> offered() {
        return CaseComposer.WITH_WORDS.stream()
                .filter(shown.acts()::contains)
                .filter(act -> act != CaseAct.CORRECT || !correctable().isEmpty())
                .toList();
    }

    /** The causes a solution may name. */
    public List<CauseKind> causes() {
        return List.of(CauseKind.values());
    }

    /** What somebody may say of the severity. */
    public List<Severity> grades() {
        return List.of(Severity.values());
    }

    /** What an answer may carry. */
    public List<AnswerElement> elements() {
        return List.of(AnswerElement.values());
    }

    /** By which ways a question reaches the customer, or their answer came. */
    public List<ContactWay> ways(String act) {
        return act.equals(CaseAct.QUESTION.slug())
                ? List.of(ContactWay.PHONE, ContactWay.PORTAL)
                : List.of(ContactWay.values());
    }

    /** Whether a clock waits for an engineer to speak with the customer. */
    public boolean awaitsEngineer() {
        return clocks.stream()
                .map(ClockStory::governing)
                .anyMatch(
                        clock ->
                                clock.kind() == ClockKind.ENGINEER_ON_LINE
                                        && clock.stoppedAt() == null);
    }
}
