package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.OpenSpan;
import org.linja.calendars.rules.Pause;

/**
 * What every second between two instants counts as: running, paused, or not owed. A pause outside
 * of the hours is a pause. The running segments sum to what {@link BusinessTime#elapsed} says.
 */
public final class TimePartition {

    private final List<TimeSegment> segments = new ArrayList<>();
    private final BusinessCalendar calendar;

    private TimePartition(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The segments from {@code start} to {@code end}, in order, without gap or overlap, each as
     * long as it can be; none if the stretch is reversed or empty.
     *
     * @param pauses in any order; overlaps count once, one without an end lasts until {@code end}
     */
    public static List<TimeSegment> of(
            Instant start, Instant end, BusinessCalendar calendar, List<Pause> pauses) {
        TimePartition partition = new TimePartition(calendar);
        Instant from = start;
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Instant pausedFrom = later(from, pause.from());
            Instant until = pause.until() == null ? end : earlier(end, pause.until());
            if (pausedFrom.isBefore(until)) {
                partition.addCounted(from, pausedFrom);
                partition.add(pausedFrom, until, SegmentKind.PAUSED);
                from = until;
            }
        }
        partition.addCounted(from, end);
        return List.copyOf(partition.segments);
    }

    /** How much of {@code segments} counts as {@code kind}. */
    public static Duration sum(List<TimeSegment> segments, SegmentKind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() == kind)
                .map(TimeSegment::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void addCounted(Instant start, Instant end) {
        Instant from = start;
        for (OpenSpan span : calendar.openSpans(start, end)) {
            add(from, span.from(), SegmentKind.NOT_OWED);
            add(span.from(), span.to(), SegmentKind.RUNNING);
            from = span.to();
        }
        add(from, end, SegmentKind.NOT_OWED);
    }

    private void add(Instant from, Instant to, SegmentKind kind) {
        if (!from.isBefore(to)) {
            return;
        }
        TimeSegment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null && last.kind() == kind) {
            segments.set(segments.size() - 1, new TimeSegment(last.from(), to, kind));
        } else {
            segments.add(new TimeSegment(from, to, kind));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
