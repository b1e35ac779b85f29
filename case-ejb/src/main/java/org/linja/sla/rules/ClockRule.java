package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.linja.journal.rules.Entry;

/**
 * Reads a clock from a case's history. Live case, preview and audit all ask this one function, so
 * that a verdict is what the agent saw.
 *
 * <p>Each clock starts when the case was opened and is stopped by the first act that its {@link
 * ClockKind kind} waits for. A reopened case takes the stop of a resolve, restore or close clock
 * back; the time between counts as paused. An open question to the customer pauses the clocks whose
 * terms say so, from the asking to the answer's arrival. A clock is met if it stopped no later than
 * its deadline, the very instant of the deadline included, and missed from then on: what was
 * promised is the instant that was read out, so that a deadline at closing time is not kept by an
 * act in the night after it.
 */
public final class ClockRule {

    private ClockRule() {}

    /**
     * The clock as it stood at {@code asOf}, what was recorded to have happened later left out.
     *
     * @param history the case's entries, in any order
     * @return nothing if the case was not open yet, or nothing can stop such a clock
     */
    public static Optional<ClockReading> read(
            ClockTerms terms, BusinessCalendar calendar, List<Entry> history, Instant asOf) {
        List<Entry> happened =
                history.stream()
                        .filter(entry -> !entry.occurredAt().isAfter(asOf))
                        .sorted(
                                Comparator.comparing(Entry::occurredAt)
                                        .thenComparingLong(Entry::seq))
                        .toList();
        return ClockTimeline.of(terms, happened)
                .map(timeline -> reading(terms, calendar, timeline, asOf));
    }

    private static ClockReading reading(
            ClockTerms terms, BusinessCalendar calendar, ClockTimeline timeline, Instant asOf) {
        Instant startedAt = timeline.startedAt();
        Instant stoppedAt = timeline.stoppedAt();
        Instant end = stoppedAt == null ? asOf : stoppedAt;
        Duration elapsed = BusinessTime.elapsed(startedAt, end, calendar, timeline.pauses());
        Deadline deadline =
                BusinessTime.due(startedAt, terms.budget(), calendar, timeline.pauses());
        Instant dueAt = deadline instanceof Deadline.At at ? at.instant() : null;
        return new ClockReading(
                terms.kind(),
                state(stoppedAt, dueAt, end),
                startedAt,
                stoppedAt,
                dueAt,
                terms.budget(),
                elapsed,
                timeline.partition(calendar, end));
    }

    private static ClockState state(
            @Nullable Instant stoppedAt, @Nullable Instant dueAt, Instant end) {
        if (dueAt == null) {
            return ClockState.PAUSED;
        }
        if (end.isAfter(dueAt)) {
            return ClockState.MISSED;
        }
        return stoppedAt == null ? ClockState.RUNNING : ClockState.MET;
    }
}
