package org.linja.web.calendars;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.web.kit.Words;

/** A week of service hours in one line: days that are alike stand together, closed ones nowhere. */
final class HoursInShort {
    private static final List<Hours> WHOLE_DAY = List.of(new Hours("00:00", "24:00"));

    private final Locale language;
    private final List<List<Hours>> week;

    private HoursInShort(Locale language, List<List<Hours>> week) {
        this.language = language;
        this.week = week;
    }

    static String of(Locale language, CalendarDraft written) {
        List<List<Hours>> week =
                CalendarDraft.DAYS.stream()
                        .map(day -> written.week().getOrDefault(day, List.of()))
                        .toList();
        HoursInShort hours = new HoursInShort(language, week);
        if (week.stream().allMatch(WHOLE_DAY::equals)) {
            return hours.say("calendars.short.always");
        }
        String zone = ZoneId.of(written.zone()).getDisplayName(TextStyle.SHORT, language);
        return String.join("; ", hours.spans()) + " (" + zone + ')';
    }

    private List<String> spans() {
        if (week.stream().distinct().count() == 1) {
            return List.of(say("calendars.short.every-day", WrittenDays.hours(week.get(0))));
        }
        List<String> spans = new ArrayList<>();
        int first = 0;
        while (first < week.size()) {
            int last = last(first);
            if (!week.get(first).isEmpty()) {
                spans.add(days(first, last) + ' ' + WrittenDays.hours(week.get(first)));
            }
            first = last + 1;
        }
        return spans;
    }

    /** The last day from the given one on that has the same hours. */
    private int last(int first) {
        return IntStream.range(first + 1, week.size())
                        .filter(day -> !week.get(day).equals(week.get(first)))
                        .findFirst()
                        .orElse(week.size())
                - 1;
    }

    private String days(int first, int last) {
        String from = day(first);
        if (first == last) {
            return from;
        }
        return from + (last == first + 1 ? ", " : "\u2013") + day(last);
    }

    private String day(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT_STANDALONE, language);
    }

    private String say(String key, Object... arguments) {
        return Words.say(language, key, List.of(arguments));
    }
}
