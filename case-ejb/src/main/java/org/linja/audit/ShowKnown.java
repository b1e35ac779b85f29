package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.SlaAudit;
import org.linja.calendars.Calendars;
import org.linja.cases.CaseView;
import org.linja.cases.Severities;
import org.linja.cases.ShowCase;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.journal.rules.Entry;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockStory;
import org.linja.sla.rules.Corrections;
import org.linja.sla.rules.PromisedClock;

/** Reads the clocks of a case as known then and as known now, from its history alone. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowKnown {
    @Inject ShowCase cases;
    @Inject Journal journal;
    @Inject Promises promises;
    @Inject Calendars calendars;
    @Inject DatabaseClock clock;

    /**
     * The clocks.
     *
     * @param at the moment they are read for; null for {@code knownAt}
     * @param knownAt what was written down later is left out; null for now
     * @throws org.linja.platform.problem.Problem {@code invalid-input} for a moment in the future
     *     or before the case, {@code not-found} also for another customer's case
     */
    public KnownView show(CaseId id, @Nullable Instant at, @Nullable Instant knownAt) {
        CaseView shown = cases.show(id);
        List<Entry> history = journal.historyOf(id.value());
        Instant now = clock.now();
        Instant known = Objects.requireNonNullElse(knownAt, now);
        Instant read = Objects.requireNonNullElse(at, known);
        Entry opening = history.get(0);
        new FieldChecks()
                .check(!known.isAfter(now), "knownAt", "in-the-future")
                .check(!known.isBefore(opening.recordedAt()), "knownAt", "before-the-case")
                .check(at == null || !at.isAfter(now), "at", "in-the-future")
                .check(at == null || !at.isBefore(opening.occurredAt()), "at", "before-the-case")
                .orRefuse();
        List<Entry> then = Corrections.knownAt(history, known);
        List<PromisedClock> governing = SlaAudit.promised(promises, then, read);
        return new KnownView(
                id,
                shown.customer(),
                read,
                known,
                stories(governing, then, read),
                explanations(governing, then, read),
                sets(then, read),
                stories(SlaAudit.promised(promises, history, read), history, read),
                sets(history, read),
                cases.journal(id).stream().filter(row -> row.recordedAt().isAfter(known)).toList());
    }

    private List<Severities.ClockSet> sets(List<Entry> history, Instant at) {
        List<Severities.ClockSet> sets = new ArrayList<>();
        SlaAudit.beside(history, at)
                .forEach(
                        (severity, heldBy) -> {
                            List<PromisedClock> promised =
                                    SlaAudit.promised(severity, promises, history, at);
                            sets.add(
                                    new Severities.ClockSet(
                                            severity,
                                            heldBy,
                                            stories(promised, history, at),
                                            explanations(promised, history, at)));
                        });
        return sets;
    }

    private List<ClockStory> stories(List<PromisedClock> clocks, List<Entry> history, Instant at) {
        List<ClockStory> stories = new ArrayList<>();
        for (PromisedClock promised : clocks) {
            stories.addAll(
                    ClockRule.stories(promised.terms(), promises.calendar(promised), history, at));
        }
        return stories;
    }

    private List<ClockExplanation> explanations(
            List<PromisedClock> clocks, List<Entry> history, Instant at) {
        List<ClockExplanation> explanations = new ArrayList<>();
        for (PromisedClock promised : clocks) {
            ClockRule.read(promised.terms(), promises.calendar(promised), history, at)
                    .flatMap(
                            reading ->
                                    ClockExplanation.of(
                                            reading,
                                            calendars.explained(promised.calendarVersionId())))
                    .ifPresent(explanations::add);
        }
        return explanations;
    }
}
