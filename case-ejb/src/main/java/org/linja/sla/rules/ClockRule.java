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
import org.linja.calendars.rules.Pause;
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

    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::occurredAt).thenComparingLong(Entry::seq);

    private ClockRule() {}

    /**
     * The clock as it stood at {@code asOf}, what was recorded to have happened later left out.
     *
     * @param history the case's entries, in any order
     * @return nothing if the case was not open yet, or nothing can stop such a clock
     */
    public static Optional<ClockReading> read(
            ClockTerms terms, BusinessCalendar calendar, List<Entry> history, Instant asOf) {
        return ClockTimeline.of(terms, happened(history, asOf))
                .map(timeline -> reading(terms, calendar, timeline, asOf));
    }

    /**
     * As {@link #read}, without the partition, which costs more than all the rest: for audits of
     * very many cases.
     *
     * @param happened what {@link #happened} made of the case's entries, once for all its clocks
     */
    public static Optional<ClockMeasure> measure(
            ClockTerms terms, BusinessCalendar calendar, List<Entry> happened, Instant asOf) {
        return ClockTimeline.of(terms, happened)
                .map(timeline -> measure(terms, calendar, timeline, asOf));
    }

    /** The entries of what happened by {@code asOf}, in order of occurrence. */
    public static List<Entry> happened(List<Entry> history, Instant asOf) {
        return isInOrder(history, asOf)
                ? history
                : history.stream()
                        .filter(entry -> !entry.occurredAt().isAfter(asOf))
                        .sorted(IN_ORDER)
                        .toList();
    }

    private static boolean isInOrder(List<Entry> history, Instant asOf) {
        Entry before = null;
        for (Entry entry : history) {
            if (entry.occurredAt().isAfter(asOf)
                    || (before != null && IN_ORDER.compare(before, entry) > 0)) {
                return false;
            }
            before = entry;
        }
        return true;
    }

    private static ClockMeasure measure(
            ClockTerms terms, BusinessCalendar calendar, ClockTimeline timeline, Instant asOf) {
        Instant startedAt = timeline.startedAt();
        Instant stoppedAt = timeline.stoppedAt();
        Instant end = stoppedAt == null ? asOf : stoppedAt;
        List<Pause> pauses = timeline.pauses();
        Duration elapsed = BusinessTime.elapsed(startedAt, end, calendar, pauses);
        Deadline deadline = BusinessTime.due(startedAt, terms.budget(), calendar, pauses);
        Instant dueAt = deadline instanceof Deadline.At at ? at.instant() : null;
        return new ClockMeasure(
                terms.kind(),
                state(stoppedAt, dueAt, end),
                startedAt,
                stoppedAt,
                dueAt,
                terms.budget(),
                elapsed);
    }

    private static ClockReading reading(
            ClockTerms terms, BusinessCalendar calendar, ClockTimeline timeline, Instant asOf) {
        ClockMeasure measure = measure(terms, calendar, timeline, asOf);
        Instant stoppedAt = measure.stoppedAt();
        return new ClockReading(
                measure.kind(),
                measure.state(),
                measure.startedAt(),
                stoppedAt,
                measure.dueAt(),
                measure.budget(),
                measure.elapsed(),
                timeline.partition(calendar, stoppedAt == null ? asOf : stoppedAt));
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
