package org.linja.calendars.rules;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A week of service hours in one line: days that are alike stand together, closed ones nowhere. */
public final class HoursInShort {
    private static final String WHOLE_DAY = "00:00\u201324:00";

    private final Locale language;
    private final List<String> week;

    private HoursInShort(Locale language, List<String> week) {
        this.language = language;
        this.week = week;
    }

    /**
     * The line.
     *
     * @param week hours of each day as they are written, Monday first; empty where it is closed
     * @param always what is said of what never closes
     * @param everyDay says the hours of a week without an exception
     */
    public static String of(
            Locale language,
            ZoneId zone,
            List<String> week,
            String always,
            UnaryOperator<String> everyDay) {
        if (week.stream().allMatch(WHOLE_DAY::equals)) {
            return always;
        }
        String hours =
                week.stream().distinct().count() == 1
                        ? everyDay.apply(week.get(0))
                        : String.join("; ", new HoursInShort(language, week).spans());
        return hours + " (" + zone.getDisplayName(TextStyle.SHORT, language) + ')';
    }

    private List<String> spans() {
        List<String> spans = new ArrayList<>();
        int first = 0;
        while (first < week.size()) {
            int last = last(first);
            if (!week.get(first).isEmpty()) {
                spans.add(days(first, last) + ' ' + week.get(first));
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
}
