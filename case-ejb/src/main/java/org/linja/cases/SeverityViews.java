package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.Deciders;
import org.linja.contracts.rules.Severity;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.Entry;
import org.linja.people.People;
import org.linja.platform.rules.LastingName;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.HeldBy;
import org.linja.sla.rules.SeverityStanding;

/** Who gives a case which severity and why, and what each of them is measured by. */
@ApplicationScoped
class SeverityViews {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final String YES = ":yes";
    private static final int MOST_NAMES = 5;

    @Inject SupportCases cases;
    @Inject SeverityTerms terms;
    @Inject People people;

    /**
     * As they stand at {@code now}.
     *
     * @param journal the case's, as people read it
     */
    Severities of(SupportCase seen, List<JournalRow> journal, Instant now) {
        List<Entry> history = cases.history(seen);
        Instant opening = history.get(0).occurredAt();
        // A foreign desk's log may name an opening that is still to come.
        SeverityStanding standing =
                SeverityStanding.of(
                        Happened.by(history, opening.isAfter(now) ? opening : now).entries());
        Map<Long, JournalRow> rows =
                journal.stream().collect(Collectors.toMap(JournalRow::seq, row -> row));
        return new Severities(
                standing.held().getOrDefault(standing.governing(), HeldBy.BOTH),
                word(standing.told().house(), rows),
                word(standing.told().customer(), rows),
                standing.ruling() == null ? null : word(standing.ruling(), rows),
                dispute(history, standing.dispute(), now),
                criteria(history, standing),
                sets(seen, standing, now));
    }

    private List<Map<String, String>> criteria(List<Entry> history, SeverityStanding standing) {
        SeverityStanding.Word word =
                standing.ruling() == null ? standing.told().house() : standing.ruling();
        Map<String, Boolean> answers =
                answers(word.answers()).stream()
                        .collect(
                                Collectors.toMap(
                                        Severities.Answer::question, Severities.Answer::yes));
        return terms.of(history)
                .map(agreed -> agreed.criteriaOf(standing.governing(), answers))
                .orElseGet(List::of);
    }

    private List<Severities.ClockSet> sets(
            SupportCase seen, SeverityStanding standing, Instant now) {
        List<Severities.ClockSet> sets = new ArrayList<>();
        standing.held()
                .forEach(
                        (severity, heldBy) -> {
                            if (severity != standing.governing()) {
                                sets.add(set(seen, severity, heldBy, now));
                            }
                        });
        return sets;
    }

    private Severities.ClockSet set(
            SupportCase seen, Severity severity, HeldBy heldBy, Instant now) {
        return new Severities.ClockSet(
                severity,
                heldBy,
                cases.stories(seen, severity, now),
                cases.explanations(seen, severity, now));
    }

    private Severities.@Nullable Dispute dispute(
            List<Entry> history, SeverityStanding.@Nullable Dispute open, Instant now) {
        return open == null
                ? null
                : new Severities.Dispute(
                        open.since(),
                        open.until(),
                        whoDecides(terms.deciders(history, now), open),
                        open.overdue());
    }

    /** Who could decide now; where nobody can, who was to. */
    private @Nullable String whoDecides(Deciders deciders, SeverityStanding.Dispute open) {
        Stream<Long> persons =
                deciders.people().isEmpty()
                        ? LastingName.personIn(open.arbiter()).stream()
                        : deciders.people().stream().sorted().limit(MOST_NAMES);
        String names =
                persons.flatMap(person -> people.nameOf(person).stream())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static Severities.Word word(SeverityStanding.Word said, Map<Long, JournalRow> rows) {
        JournalRow row = rows.get(said.seq());
        boolean opening = said.seq() == 1;
        return new Severities.Word(
                said.severity(),
                said.at(),
                row == null ? null : row.actorName(),
                answers(said.answers()),
                row == null || opening ? null : row.text());
    }

    private static List<Severities.Answer> answers(String said) {
        return said.isEmpty()
                ? List.of()
                : BLANK.splitAsStream(said)
                        .map(
                                each ->
                                        new Severities.Answer(
                                                each.substring(0, each.lastIndexOf(':')),
                                                each.endsWith(YES)))
                        .toList();
    }
}
