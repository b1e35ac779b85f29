package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes instants and durations for the reader: own language, own zone, the zone always named. */
@Named("times")
@RequestScoped
public class ZonedTimes {
    @Inject ActiveLocale active;
    @Inject Words words;

    /** Weekday, date and minute: what a row shows. */
    public String moment(@Nullable Instant instant) {
        return format(instant, "kit.time.moment", active.getZone());
    }

    /** The same with its zone: what is promised or read aloud. */
    public String full(@Nullable Instant instant) {
        return full(active.getLocale(), instant, active.getZone());
    }

    /** As short as it stays clear beside {@code now}: the hour of today, else day and hour. */
    public String brief(@Nullable Instant instant, Instant now) {
        ZoneId zone = active.getZone();
        boolean today =
                instant != null
                        && instant.atZone(zone)
                                .toLocalDate()
                                .equals(now.atZone(zone).toLocalDate());
        return format(instant, today ? "kit.time.hour" : "kit.time.moment", zone);
    }

    /** In the language and zone of somebody else, such as the customer who hears it. */
    public String full(Locale locale, @Nullable Instant instant, ZoneId zone) {
        return format(locale, instant, "kit.time.full", zone);
    }

    /** To the second, for the journal. */
    public String exact(@Nullable Instant instant) {
        return format(instant, "kit.time.exact", active.getZone());
    }

    /** A day without its hours. */
    public String day(@Nullable Instant instant) {
        return format(instant, "kit.time.day", active.getZone());
    }

    /** For the machine-readable side of a {@code time} element. */
    public String iso(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** Hours and minutes of a span, whichever its sign: {@code 12 h 5 min}. */
    public String span(@Nullable Duration duration) {
        return duration == null ? "" : span(active.getLocale(), duration);
    }

    /** The same in another language than the reader's. */
    public String span(Locale locale, Duration duration) {
        Duration size = duration.abs();
        if (size.toMinutes() == 0) {
            return words.in(locale, "kit.time.seconds", size.toSecondsPart());
        }
        if (size.toHours() == 0) {
            return words.in(locale, "kit.time.minutes", size.toMinutesPart());
        }
        String hours = String.valueOf(size.toHours());
        return size.toMinutesPart() == 0
                ? words.in(locale, "kit.time.whole-hours", hours)
                : words.in(locale, "kit.time.hours", hours, size.toMinutesPart());
    }

    /** A share between 0 and 1 in whole percent. */
    public int percent(double share) {
        return (int) Math.floor(100 * Math.max(0, Math.min(1, share)));
    }

    /** A number as the reader groups its digits. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(active.getLocale()).format(number);
    }

    /** How much a file weighs, in megabytes; in kilobytes where it is a small one. */
    public String size(long bytes) {
        return bytes < 1_000_000
                ? words.say("kit.size.kilobytes", count((bytes + 999) / 1_000))
                : words.say("kit.size.megabytes", count((bytes + 500_000) / 1_000_000));
    }

    /** A part of a whole in percent with one decimal; a dash where there is no whole. */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        NumberFormat percent = NumberFormat.getPercentInstance(active.getLocale());
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return percent.format((double) part / whole);
    }

    /** A moment with its year in another zone than the reader's, which stands beside it. */
    public String local(@Nullable Instant instant, String zone) {
        return format(instant, "kit.time.local", ZoneId.of(zone));
    }

    /** Hours and minutes of a span of seconds as a table shows them: {@code 153:24}. */
    public String seconds(@Nullable Long seconds) {
        return seconds == null ? "–" : "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    /** The mean of a sum of seconds, in hours and minutes. */
    public String each(long seconds, long count) {
        return count == 0 ? "–" : seconds(seconds / count);
    }

    /** What somebody in another zone was told, in their zone and with it. */
    public String told(@Nullable Instant instant, String zone) {
        return full(active.getLocale(), instant, ZoneId.of(zone));
    }

    /** Hours with one decimal; a dash where there are none. */
    public String hours(@Nullable Double hours) {
        if (hours == null) {
            return "–";
        }
        NumberFormat number = NumberFormat.getNumberInstance(active.getLocale());
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        return words.say("kit.time.whole-hours", number.format(hours));
    }

    /** A sum of seconds in whole days. */
    public String days(long seconds) {
        return count(Duration.ofSeconds(seconds).toDays());
    }

    /** A month such as {@code 2026-11}. */
    public String month(String month) {
        return DateTimeFormatter.ofPattern("LLL uuuu", active.getLocale())
                .format(YearMonth.parse(month));
    }

    /** A day of the week in short, Monday is 1. */
    public String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, active.getLocale());
    }

    private String format(@Nullable Instant instant, String pattern, ZoneId zone) {
        return format(active.getLocale(), instant, pattern, zone);
    }

    private String format(Locale locale, @Nullable Instant instant, String pattern, ZoneId zone) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern(words.in(locale, pattern), locale)
                        .format(instant.atZone(zone));
    }
}
