package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.TriedCalendar;

/**
 * Reads out of a partition why it ends when it does: the facts a customer needs, and no more than a
 * person would listen to.
 */
public final class Explanation {

    /** So many closings, pauses, closed days or changes of the clock are told one by one. */
    static final int MOST_TOLD = 3;

    private final TriedCalendar calendar;
    private final ZoneId zone;
    private final List<TimeSegment> partition;
    private final List<TimeFact> facts = new ArrayList<>();
    private int clockChangesTold;

    private Explanation(TriedCalendar calendar, List<TimeSegment> partition) {
        this.calendar = calendar;
        this.zone = calendar.calendar().zone();
        this.partition = partition;
    }

    /**
     * The facts behind {@code partition}, first what was counted, last where it ends.
     *
     * @param counted the working time of the partition
     * @param partition as {@link TimePartition} makes it from {@code start} to {@code end}
     */
    public static List<TimeFact> of(
            Instant start,
            Instant end,
            Duration counted,
            TriedCalendar calendar,
            List<TimeSegment> partition) {
        Explanation explanation = new Explanation(calendar, partition);
        explanation.facts.add(new TimeFact.Counted(counted, start));
        explanation.tellWhatDoesNotCount();
        explanation.facts.add(new TimeFact.EndsAt(end));
        return List.copyOf(explanation.facts);
    }

    /**
     * The facts behind the deadline of a clock; none while a pause without end holds it back.
     *
     * @param calendar the one that the clock was read by
     */
    public static List<TimeFact> of(ClockReading reading, TriedCalendar calendar) {
        Instant dueAt = reading.dueAt();
        if (dueAt == null) {
            return List.of();
        }
        List<Pause> pauses =
                reading.partition().stream()
                        .filter(segment -> segment.kind() == SegmentKind.PAUSED)
                        .map(segment -> new Pause(segment.from(), segment.to()))
                        .toList();
        List<TimeSegment> partition =
                TimePartition.of(reading.startedAt(), dueAt, calendar.calendar(), pauses);
        return of(reading.startedAt(), dueAt, reading.budget(), calendar, partition);
    }

    private void tellWhatDoesNotCount() {
        List<TimeSegment> closed = segments(SegmentKind.NOT_OWED);
        List<TimeSegment> pauses = segments(SegmentKind.PAUSED);
        boolean eachClosing = closed.size() <= MOST_TOLD;
        boolean eachPause = pauses.size() <= MOST_TOLD;
        int daysTold = 0;
        for (TimeSegment segment : partition) {
            switch (segment.kind()) {
                case RUNNING -> tellClockChanges(segment);
                case PAUSED -> {
                    if (eachPause) {
                        facts.add(new TimeFact.Paused(segment.from(), segment.to()));
                    }
                }
                case NOT_OWED -> {
                    if (eachClosing) {
                        tellClosing(segment);
                    }
                    daysTold += tellClosedDays(segment, MOST_TOLD - daysTold);
                    if (eachClosing && segment.equals(partition.get(0))) {
                        facts.add(new TimeFact.HoursBegin(segment.to()));
                    }
                }
            }
        }
        if (!eachClosing) {
            facts.add(new TimeFact.OutsideHours(closed.size(), sum(closed)));
        }
        if (!eachPause) {
            facts.add(new TimeFact.ManyPauses(pauses.size(), sum(pauses)));
        }
    }

    private void tellClosing(TimeSegment closed) {
        if (closed.equals(partition.get(0))) {
            return;
        }
        facts.add(
                date(closed.from()).equals(date(closed.to()))
                        ? new TimeFact.Break(closed.from(), closed.to())
                        : new TimeFact.HoursEnd(closed.from()));
    }

    /** Days closed against the habit of the week; that a Sunday is closed nobody needs to hear. */
    private int tellClosedDays(TimeSegment closed, int most) {
        int told = 0;
        LocalDate last = date(closed.to());
        for (LocalDate date = date(closed.from());
                told < most && !date.isAfter(last);
                date = date.plusDays(1)) {
            if (calendar.isClosedAgainstHabit(date)) {
                facts.add(
                        new TimeFact.ClosedDay(
                                date, calendar.isHoliday(date), calendar.named().get(date)));
                told++;
            }
        }
        return told;
    }

    private void tellClockChanges(TimeSegment running) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.nextTransition(running.from());
        while (clockChangesTold < MOST_TOLD
                && change != null
                && change.getInstant().isBefore(running.to())) {
            facts.add(new TimeFact.ClockChange(change.getInstant(), change.getDuration()));
            clockChangesTold++;
            change = rules.nextTransition(change.getInstant());
        }
    }

    private List<TimeSegment> segments(SegmentKind kind) {
        return partition.stream().filter(segment -> segment.kind() == kind).toList();
    }

    private static Duration sum(List<TimeSegment> segments) {
        return segments.stream().map(TimeSegment::length).reduce(Duration.ZERO, Duration::plus);
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
