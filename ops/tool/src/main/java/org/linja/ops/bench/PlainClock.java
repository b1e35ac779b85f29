package org.linja.ops.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.OpenSpan;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.TimeWindow;

/**
 * The yardstick of clocks: plain java.time, added up where nothing is ever closed, day by day where
 * it is.
 *
 * <p>Takes pauses in order, apart and ended, and hours that no change of the clocks touches.
 */
public final class PlainClock {
    private PlainClock() {}

    /** Until when {@code budget} lasts where nothing is ever closed. */
    public static Instant dueAllDay(Instant start, Duration budget, List<Pause> pauses) {
        Instant due = start.plus(budget);
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            due = due.plus(Duration.between(pause.from(), end(pause)));
        }
        return due;
    }

    /** How much of a stretch counts where nothing is ever closed. */
    public static Duration elapsedAllDay(Instant start, Instant end, List<Pause> pauses) {
        Duration sum = Duration.between(start, end);
        for (Pause pause : pauses) {
            sum = sum.minus(length(later(pause.from(), start), earlier(end(pause), end)));
        }
        return sum;
    }

    /** Until when {@code budget} lasts, found by walking from day to day. */
    public static Instant due(
            Instant start, Duration budget, BusinessCalendar calendar, List<Pause> pauses) {
        Duration left = budget;
        LocalDate date = start.atZone(calendar.zone()).toLocalDate();
        while (true) {
            for (OpenSpan span : spansOn(date, calendar, pauses)) {
                Instant from = later(span.from(), start);
                Duration open = length(from, span.to());
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
            date = date.plusDays(1);
        }
    }

    /** How much of a stretch counts, found by walking from day to day. */
    public static Duration elapsed(
            Instant start, Instant end, BusinessCalendar calendar, List<Pause> pauses) {
        Duration sum = Duration.ZERO;
        LocalDate last = end.atZone(calendar.zone()).toLocalDate();
        LocalDate date = start.atZone(calendar.zone()).toLocalDate();
        while (!date.isAfter(last)) {
            for (OpenSpan span : spansOn(date, calendar, pauses)) {
                sum = sum.plus(length(later(span.from(), start), earlier(span.to(), end)));
            }
            date = date.plusDays(1);
        }
        return sum;
    }

    private static List<OpenSpan> spansOn(
            LocalDate date, BusinessCalendar calendar, List<Pause> pauses) {
        List<OpenSpan> spans = new ArrayList<>();
        for (TimeWindow window : calendar.hoursOn(date)) {
            Instant from = at(date, window.opensAtSecond(), calendar.zone());
            Instant to = at(date, window.closesAtSecond(), calendar.zone());
            for (Pause pause : pauses) {
                if (pause.from().isBefore(to) && end(pause).isAfter(from)) {
                    spans.add(new OpenSpan(from, later(from, pause.from())));
                    from = earlier(to, end(pause));
                }
            }
            spans.add(new OpenSpan(from, to));
        }
        return spans;
    }

    private static Instant at(LocalDate date, int second, ZoneId zone) {
        return date.atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
    }

    private static Duration length(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Instant end(Pause pause) {
        return Objects.requireNonNull(pause.until(), "a pause without an end");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
