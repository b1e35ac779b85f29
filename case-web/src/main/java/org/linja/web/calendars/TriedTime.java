package org.linja.web.calendars;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linja.calendars.CalendarRow;
import org.linja.sla.TimeAnswer;
import org.linja.sla.rules.SegmentKind;
import org.linja.sla.rules.TimeSegment;
import org.linja.web.kit.TimeStory;

/**
 * What came of trying a calendar.
 *
 * @param sentence why the deadline is when it is, as a customer may hear it
 */
public record TriedTime(CalendarRow calendar, TimeAnswer answer, String sentence) {

    /** A stretch of the bar; places are percents of the whole. */
    public record Span(String from, String width, String fill, TimeSegment segment) {}

    static TriedTime of(CalendarRow calendar, TimeAnswer answer, Locale language) {
        return new TriedTime(
                calendar, answer, TimeStory.of(language, ZoneId.of(calendar.zone()), answer, true));
    }

    /** The stretches from the start to the deadline, to scale. */
    public List<Span> spans() {
        double whole = Math.max(1, Duration.between(answer.start(), answer.end()).toSeconds());
        List<Span> spans = new ArrayList<>();
        double from = 0;
        for (TimeSegment segment : answer.partition()) {
            double width = segment.length().toSeconds() * 100 / whole;
            spans.add(new Span(percent(from), percent(width), fill(segment.kind()), segment));
            from += width;
        }
        return spans;
    }

    private static String fill(SegmentKind kind) {
        return switch (kind) {
            case RUNNING -> "hands-line-1";
            case PAUSED -> "clock-paused";
            case NOT_OWED -> "hands-nobody";
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
