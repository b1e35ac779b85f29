package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * ClockKind kind} waits for; the clock of the next update begins anew with each update. An open
 * question to the customer pauses the clocks whose terms say so, from the asking to the answer's
 * arrival, and so does waiting for a vendor. A clock is met if it stopped no later than its
 * deadline, the very instant of the deadline included, and missed from then on: what was promised
 * is the instant that was read out, so that a deadline at closing time is not kept by an act in the
 * night after it. Where a history can be read in two ways, {@link SecondReading} declares which one
 * governs.
 */
public final class ClockRule {

    private ClockRule() {}

    /**
     * The clock as it stood at {@code asOf}, what was recorded to have happened later left out; of
     * a clock that updates begin anew, the present stretch.
     *
     * @param history the case's entries, in any order
     * @return nothing if the case was not open yet
     */
    public static Optional<ClockReading> read(
            ClockTerms terms, BusinessCalendar calendar, List<Entry> history, Instant asOf) {
        List<ClockTimeline> timelines =
                ClockTimeline.of(terms, Happened.by(history, asOf), Standpoint.GOVERNING);
        return timelines.isEmpty()
                ? Optional.empty()
                : Optional.of(reading(terms, calendar, timelines.get(timelines.size() - 1), asOf));
    }

    /**
     * All there is to tell of the clock at {@code asOf}: as {@link #read}, beside it the other
     * reading, and before it an earlier stretch whose deadline was missed.
     */
    public static List<ClockStory> stories(
            ClockTerms terms, BusinessCalendar calendar, List<Entry> history, Instant asOf) {
        Happened happened = Happened.by(history, asOf);
        List<ClockTimeline> timelines = ClockTimeline.of(terms, happened, Standpoint.GOVERNING);
        if (timelines.isEmpty()) {
            return List.of();
        }
        List<ClockStory> stories = new ArrayList<>(2);
        ClockTimeline present = timelines.get(timelines.size() - 1);
        ClockTimeline judged = judgedStretch(terms, calendar, timelines, asOf);
        if (judged != present) {
            stories.add(new ClockStory(reading(terms, calendar, judged, asOf), null, Set.of()));
        }
        stories.add(story(terms, calendar, happened, present, asOf));
        return stories;
    }

    /**
     * What a verdict on the clock is about, without the partition, which costs more than all the
     * rest: for audits of very many cases. Of a clock that updates begin anew, the first stretch
     * whose deadline was missed, else the present one.
     *
     * @param happened what {@link Happened#by} made of the case's entries, once for all its clocks
     */
    public static Optional<ClockMeasure> measure(
            ClockTerms terms, BusinessCalendar calendar, Happened happened, Instant asOf) {
        return measure(terms, calendar, happened, asOf, Standpoint.GOVERNING);
    }

    /** As {@link #measure}, as the other side reads it; nothing where that makes no difference. */
    public static Optional<ClockMeasure> otherMeasure(
            ClockTerms terms, BusinessCalendar calendar, Happened happened, Instant asOf) {
        if (happened.doubts(terms).isEmpty()) {
            return Optional.empty();
        }
        Optional<ClockMeasure> other = measure(terms, calendar, happened, asOf, Standpoint.OTHER);
        return other.equals(measure(terms, calendar, happened, asOf)) ? Optional.empty() : other;
    }

    /**
     * What a verdict on the clock is about, with what became of each second: the stretch that
     * {@link #measure} picks and, where {@link #otherMeasure} reads differently, the one that it
     * picks.
     */
    public static Optional<ClockStory> judged(
            ClockTerms terms, BusinessCalendar calendar, List<Entry> history, Instant asOf) {
        Happened happened = Happened.by(history, asOf);
        ClockReading other =
                otherMeasure(terms, calendar, happened, asOf).isEmpty()
                        ? null
                        : judged(terms, calendar, happened, asOf, Standpoint.OTHER).orElse(null);
        Set<SecondReading> because = other == null ? Set.of() : happened.doubts(terms);
        return judged(terms, calendar, happened, asOf, Standpoint.GOVERNING)
                .map(governing -> new ClockStory(governing, other, because));
    }

    /**
     * When the clock, as things stand at {@code asOf}, warns: once for each of {@code before}, in
     * working time before its deadline. Nothing that would lie before its start, and nothing while
     * a pause without end holds the deadline back.
     */
    public static List<ClockWarning> warnings(
            ClockTerms terms,
            List<Duration> before,
            BusinessCalendar calendar,
            List<Entry> history,
            Instant asOf) {
        List<ClockTimeline> timelines =
                ClockTimeline.of(terms, Happened.by(history, asOf), Standpoint.GOVERNING);
        List<ClockWarning> warnings = new ArrayList<>(before.size());
        if (!timelines.isEmpty() && timelines.get(timelines.size() - 1).stoppedAt() == null) {
            ClockTimeline present = timelines.get(timelines.size() - 1);
            for (Duration left : before) {
                Duration used = terms.budget().minus(left);
                Instant at = used.isNegative() ? null : due(present, used, calendar);
                if (at != null) {
                    warnings.add(new ClockWarning(left, at));
                }
            }
        }
        return warnings;
    }

    private static ClockStory story(
            ClockTerms terms,
            BusinessCalendar calendar,
            Happened happened,
            ClockTimeline present,
            Instant asOf) {
        ClockReading governing = reading(terms, calendar, present, asOf);
        Set<SecondReading> doubts = happened.doubts(terms);
        if (!doubts.isEmpty()) {
            List<ClockTimeline> others = ClockTimeline.of(terms, happened, Standpoint.OTHER);
            ClockReading other = reading(terms, calendar, others.get(others.size() - 1), asOf);
            if (!other.equals(governing)) {
                return new ClockStory(governing, other, doubts);
            }
        }
        return new ClockStory(governing, null, Set.of());
    }

    private static Optional<ClockMeasure> measure(
            ClockTerms terms,
            BusinessCalendar calendar,
            Happened happened,
            Instant asOf,
            Standpoint standpoint) {
        List<ClockTimeline> timelines = ClockTimeline.of(terms, happened, standpoint);
        return timelines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        measure(
                                terms,
                                calendar,
                                judgedStretch(terms, calendar, timelines, asOf),
                                asOf));
    }

    private static Optional<ClockReading> judged(
            ClockTerms terms,
            BusinessCalendar calendar,
            Happened happened,
            Instant asOf,
            Standpoint standpoint) {
        List<ClockTimeline> timelines = ClockTimeline.of(terms, happened, standpoint);
        return timelines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        reading(
                                terms,
                                calendar,
                                judgedStretch(terms, calendar, timelines, asOf),
                                asOf));
    }

    private static ClockTimeline judgedStretch(
            ClockTerms terms,
            BusinessCalendar calendar,
            List<ClockTimeline> timelines,
            Instant asOf) {
        int present = timelines.size() - 1;
        for (ClockTimeline earlier : timelines.subList(0, present)) {
            if (measure(terms, calendar, earlier, asOf).state() == ClockState.MISSED) {
                return earlier;
            }
        }
        return timelines.get(present);
    }

    private static ClockMeasure measure(
            ClockTerms terms, BusinessCalendar calendar, ClockTimeline timeline, Instant asOf) {
        Instant startedAt = timeline.startedAt();
        Instant stoppedAt = timeline.stoppedAt();
        Instant end = stoppedAt == null ? asOf : stoppedAt;
        List<Pause> pauses = timeline.pauses();
        Instant dueAt = due(timeline, terms.budget(), calendar);
        ClockState state = state(timeline, dueAt, end);
        return new ClockMeasure(
                terms.kind(),
                state,
                startedAt,
                stoppedAt,
                dueAt,
                terms.budget(),
                BusinessTime.elapsed(startedAt, end, calendar, pauses),
                state == ClockState.MISSED && dueAt != null ? timeline.handsAt(dueAt) : null);
    }

    private static @Nullable Instant due(
            ClockTimeline timeline, Duration budget, BusinessCalendar calendar) {
        Deadline deadline =
                BusinessTime.due(timeline.startedAt(), budget, calendar, timeline.pauses());
        return deadline instanceof Deadline.At at ? at.instant() : null;
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

    private static ClockState state(ClockTimeline timeline, @Nullable Instant dueAt, Instant end) {
        if (dueAt != null && end.isAfter(dueAt)) {
            return ClockState.MISSED;
        }
        if (timeline.isMerged()) {
            return ClockState.MERGED;
        }
        if (dueAt == null) {
            return ClockState.PAUSED;
        }
        return timeline.stoppedAt() == null ? ClockState.RUNNING : ClockState.MET;
    }
}
