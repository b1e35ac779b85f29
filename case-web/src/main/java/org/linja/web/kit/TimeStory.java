package org.linja.web.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.linja.sla.TimeAnswer;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.TimeFact;

/**
 * Tells as one sentence why a deadline is when it is: the facts come from the rules, the words from
 * the bundle, the weekdays and the zone are the calendar's.
 */
public final class TimeStory {
    private static final int DAYS_A_WEEKDAY_IS_CLEAR = 6;

    private final Locale language;
    private final ZoneId zone;
    private LocalDate told = LocalDate.MIN;
    private LocalDate first = LocalDate.MIN;

    private TimeStory(Locale language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /**
     * The sentence.
     *
     * @param due whether the end is a deadline that follows from the facts
     */
    public static String of(Locale language, ZoneId zone, TimeAnswer time, boolean due) {
        return new TimeStory(language, zone).tell(time.facts(), due);
    }

    /**
     * The sentence behind a deadline.
     *
     * @param zone of whoever hears it; a closed day is named as the calendar dates it
     */
    public static String of(Locale language, ZoneId zone, ClockExplanation why) {
        return new TimeStory(language, zone).tell(why.facts(), true);
    }

    private String tell(List<TimeFact> facts, boolean due) {
        // Told in order, since a day is named once and then understood.
        String head = head((TimeFact.Counted) facts.get(0));
        List<String> parts = facts.subList(1, facts.size() - 1).stream().map(this::part).toList();
        String reasons = String.join(", ", parts);
        String end = end((TimeFact.EndsAt) facts.get(facts.size() - 1));
        if (parts.isEmpty()) {
            String key = due ? "explain.due-plainly" : "explain.elapsed-plainly";
            return Words.say(language, key, List.of(head, end));
        }
        String key = due ? "explain.due" : "explain.elapsed";
        return Words.say(language, key, List.of(head, reasons, end));
    }

    private String end(TimeFact.EndsAt end) {
        boolean thisYear = end.at().atZone(zone).getYear() == first.getYear();
        return format(thisYear ? "told-zone" : "told-zone-later", end.at());
    }

    private String head(TimeFact.Counted counted) {
        first = told = counted.from().atZone(zone).toLocalDate();
        return Words.say(
                language,
                "explain.counted",
                List.of(span(counted.time()), format("told-day", counted.from())));
    }

    private String part(TimeFact fact) {
        if (fact instanceof TimeFact.HoursBegin begin) {
            return at("hours-begin", begin.at());
        } else if (fact instanceof TimeFact.HoursEnd end) {
            return at("hours-end", end.at());
        } else if (fact instanceof TimeFact.Break gap) {
            return between("break", gap.from(), gap.to());
        } else if (fact instanceof TimeFact.Paused pause) {
            return between("paused", pause.from(), pause.to());
        } else if (fact instanceof TimeFact.ClosedDay day) {
            return closed(day);
        } else if (fact instanceof TimeFact.OutsideHours outside) {
            return many("outside-hours", outside.stretches(), outside.sum());
        } else if (fact instanceof TimeFact.ManyPauses pauses) {
            return many("many-pauses", pauses.pauses(), pauses.sum());
        } else if (fact instanceof TimeFact.ClockChange change) {
            String key = change.by().isNegative() ? "clocks-back" : "clocks-forward";
            return Words.say(
                    language,
                    "explain." + key,
                    List.of(brief("told-bare-hour", change.at()), span(change.by().abs())));
        }
        throw new IllegalArgumentException("A fact without words: " + fact);
    }

    private String closed(TimeFact.ClosedDay day) {
        String date = format(isNear(day.date()) ? "told-weekday" : "told-date", day.date());
        if (day.name() != null) {
            return Words.say(language, "explain.named-holiday", List.of(date, day.name()));
        }
        String key = day.holiday() ? "explain.some-holiday" : "explain.closed";
        return Words.say(language, key, List.of(date));
    }

    private String many(String key, int count, Duration sum) {
        return Words.say(language, "explain." + key, List.of(span(sum), String.valueOf(count)));
    }

    private String at(String key, Instant moment) {
        return Words.say(language, "explain." + key, List.of(brief("told-hour", moment)));
    }

    private String between(String key, Instant from, Instant to) {
        String begin = brief("told-bare-hour", from);
        return Words.say(language, "explain." + key, List.of(begin, brief("told-bare-hour", to)));
    }

    /** The hour alone on the day that was named last, the weekday in the week after the start. */
    private String brief(String hour, Instant moment) {
        LocalDate date = moment.atZone(zone).toLocalDate();
        String pattern = date.equals(told) ? hour : isNear(date) ? "told-weekday-hour" : "told-day";
        told = date;
        return format(pattern, moment);
    }

    private boolean isNear(LocalDate date) {
        return !date.isAfter(first.plusDays(DAYS_A_WEEKDAY_IS_CLEAR));
    }

    private String format(String pattern, Instant moment) {
        return format(pattern, moment.atZone(zone));
    }

    private String format(String pattern, TemporalAccessor moment) {
        String text = Words.say(language, "kit.time." + pattern, List.of());
        return DateTimeFormatter.ofPattern(text, language).format(moment);
    }

    private String span(Duration span) {
        if (span.toSecondsPart() != 0) {
            return Words.say(
                    language,
                    "kit.time.to-the-second",
                    List.of(
                            String.valueOf(span.toHours()),
                            span.toMinutesPart(),
                            span.toSecondsPart()));
        }
        String hours = String.valueOf(span.toHours());
        if (span.toHours() == 0) {
            return Words.say(language, "kit.time.minutes", List.of(span.toMinutesPart()));
        }
        return span.toMinutesPart() == 0
                ? Words.say(language, "kit.time.whole-hours", List.of(hours))
                : Words.say(language, "kit.time.hours", List.of(hours, span.toMinutesPart()));
    }
}
