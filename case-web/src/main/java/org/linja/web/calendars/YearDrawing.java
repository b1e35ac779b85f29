package org.linja.web.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.calendars.rules.CalendarDay;
import org.linja.calendars.rules.CalendarYear;
import org.linja.calendars.rules.OpenSpan;
import org.linja.web.calendars.YearSheet.Cell;
import org.linja.web.calendars.YearSheet.Special;
import org.linja.web.kit.Words;

/** Draws a year of a calendar in a reader's language, with words where others would use colours. */
final class YearDrawing {
    private static final int DAYS_A_WEEK = 7;

    private final Locale language;
    private final CalendarYear year;

    private YearDrawing(Locale language, CalendarYear year) {
        this.language = language;
        this.year = year;
    }

    static YearSheet of(Locale language, CalendarYear year) {
        YearDrawing drawing = new YearDrawing(language, year);
        return new YearSheet(
                year.year(),
                drawing.length(year.open()),
                Arrays.stream(Month.values()).map(drawing::month).toList(),
                year.days().stream().filter(YearDrawing::differs).map(drawing::special).toList());
    }

    /**
     * What a holiday is called: in the house's words if it has any, else as its source wrote it.
     */
    static String holiday(Locale language, String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String key = "holiday." + slug;
        return Words.knows(language, key) ? Words.say(language, key, List.of()) : name;
    }

    private YearSheet.Month month(Month month) {
        List<CalendarDay> days =
                year.days().stream().filter(day -> day.date().getMonth() == month).toList();
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i < days.get(0).date().getDayOfWeek().getValue(); i++) {
            cells.add(Cell.NO_DATE);
        }
        days.forEach(day -> cells.add(cell(day)));
        while (cells.size() % DAYS_A_WEEK != 0) {
            cells.add(Cell.NO_DATE);
        }
        List<List<Cell>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += DAYS_A_WEEK) {
            weeks.add(List.copyOf(cells.subList(i, i + DAYS_A_WEEK)));
        }
        return new YearSheet.Month(
                month.getDisplayName(TextStyle.FULL_STANDALONE, language), weeks);
    }

    private Cell cell(CalendarDay day) {
        String told =
                Stream.of(what(day), hours(day), change(day, "calendars.year.clocks"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return new Cell(
                String.valueOf(day.date().getDayOfMonth()),
                look(day),
                brief(day),
                change(day, "calendars.year.change"),
                told);
    }

    private Special special(CalendarDay day) {
        String what =
                Stream.of(what(day), change(day, "calendars.year.clocks"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return new Special(date(day.date()), look(day), what, hours(day));
    }

    private static boolean differs(CalendarDay day) {
        return day.kind() != CalendarDay.Kind.WEEK || !day.clockChange().isZero();
    }

    private static String look(CalendarDay day) {
        return switch (day.kind()) {
            case WEEK -> day.spans().isEmpty() ? "closed" : "open";
            case HOLIDAY -> "holiday";
            case OVERRIDE -> "override";
        };
    }

    private String what(CalendarDay day) {
        String holiday = day.holiday().isEmpty() ? "" : holiday(language, day.holiday());
        return switch (day.kind()) {
            case WEEK -> "";
            case HOLIDAY -> holiday.isEmpty() ? say("calendars.year.holiday") : holiday;
            case OVERRIDE ->
                    holiday.isEmpty()
                            ? say("calendars.year.override")
                            : say("calendars.year.override-holiday", holiday);
        };
    }

    private String brief(CalendarDay day) {
        if (day.kind() == CalendarDay.Kind.HOLIDAY) {
            return say("calendars.year.holiday-letter");
        }
        if (day.spans().isEmpty()) {
            return "\u2013";
        }
        return length(day.open());
    }

    private String length(Duration open) {
        long hours = open.toHours();
        return open.toMinutesPart() == 0
                ? say("kit.time.whole-hours", String.valueOf(hours))
                : "%d:%02d".formatted(hours, open.toMinutesPart());
    }

    private String hours(CalendarDay day) {
        return day.spans().isEmpty()
                ? say("calendars.closed")
                : day.spans().stream()
                        .map(span -> hours(span, day.date()))
                        .collect(Collectors.joining(", "));
    }

    private String hours(OpenSpan span, LocalDate date) {
        ZoneId zone = year.zone();
        Instant midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
        LocalTime until = span.to().atZone(zone).toLocalTime();
        return span.from().atZone(zone).toLocalTime()
                + "\u2013"
                + (span.to().equals(midnight) ? "24:00" : until);
    }

    private String change(CalendarDay day, String key) {
        Duration by = day.clockChange();
        if (by.isZero()) {
            return "";
        }
        String length =
                by.toMinutesPart() == 0
                        ? say("kit.time.whole-hours", String.valueOf(by.abs().toHours()))
                        : say("kit.time.minutes", by.abs().toMinutes());
        return say(key + (by.isNegative() ? "-back" : "-forward"), length);
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("calendars.year.date"), language).format(date);
    }

    private String say(String key, Object... arguments) {
        return Words.say(language, key, List.of(arguments));
    }
}
