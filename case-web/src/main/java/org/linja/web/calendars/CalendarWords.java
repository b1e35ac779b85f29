package org.linja.web.calendars;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.FlatCalendar;
import org.linja.calendars.rules.CalendarYear;
import org.linja.calendars.rules.HolidaySource;
import org.linja.calendars.rules.HoursInShort;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Words;

/** Tells calendars in the reader's words. */
@Named
@RequestScoped
public class CalendarWords {
    private static final String HOLIDAY = "holiday.";
    private static final int NAMED = 8;

    @Inject ActiveLocale active;
    @Inject Words words;

    private final IdentityHashMap<CalendarYear, YearSheet> drawn = new IdentityHashMap<>();

    /** A year as it is drawn; asked for often while a page is made, drawn once. */
    public YearSheet drawing(CalendarYear year) {
        return drawn.computeIfAbsent(year, one -> YearDrawing.of(active.getLocale(), one));
    }

    /** The hours of a day of the week. */
    public String week(CalendarDraft written, String day) {
        String hours = WrittenDays.hours(written.week().getOrDefault(day, List.of()));
        // A narrow column parts two windows, never the ends of one.
        return hours.isEmpty()
                ? words.say("calendars.closed")
                : hours.replace("\u2013", "\u2060\u2013\u2060");
    }

    /** When one of some calendars is open, in a few words; its code where it is not among them. */
    public String hours(List<CalendarVersion> calendars, String code) {
        return calendars.stream()
                .filter(calendar -> calendar.row().code().equals(code))
                .findFirst()
                .map(this::hours)
                .orElse(code);
    }

    /** When a calendar is open, in a few words. */
    public String hours(CalendarVersion calendar) {
        CalendarDraft written = calendar.definition().written();
        return HoursInShort.of(
                active.getLocale(),
                ZoneId.of(written.zone()),
                written.hoursByDay(),
                words.say("calendars.short.always"),
                hours -> words.say("calendars.short.every-day", hours));
    }

    /** On which holidays a calendar is closed, as somebody asks who is served by it. */
    public String closed(CalendarVersion calendar) {
        HolidaySource source = calendar.row().source();
        if (source.years() != null) {
            return words.say("calendars.short.closed.source", source.name(), source.years());
        }
        CalendarDraft written = calendar.definition().written();
        boolean never = written.holidays().isEmpty() && written.yearlyHolidays().isEmpty();
        return words.say("calendars.short.closed." + (never ? "never" : "own"));
    }

    /** What a holiday is called. */
    public String holiday(String name) {
        return YearDrawing.holiday(active.getLocale(), name);
    }

    /** A country by its code. */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(active.getLocale());
    }

    /** Whence holidays are, and for which years. */
    public String source(HolidaySource source) {
        String kind = words.say("calendars.source." + source.kind().slug());
        return source.years() == null
                ? kind
                : words.say("calendars.source.told", List.of(kind, source.name(), source.years()));
    }

    /** The changes but for holidays, which come by the dozen. */
    public List<FieldChange> others(List<FieldChange> changes) {
        return changes.stream().filter(change -> !isHoliday(change)).toList();
    }

    /** The holidays that are new, the first of them by date and name; empty if none is. */
    public String added(List<FieldChange> changes) {
        return told("calendars.added", changes, change -> change.before() == null, false);
    }

    /** The holidays that are no more. */
    public String removed(List<FieldChange> changes) {
        return told("calendars.removed", changes, change -> change.after() == null, true);
    }

    private String told(
            String key, List<FieldChange> changes, Predicate<FieldChange> which, boolean before) {
        List<FieldChange> found =
                changes.stream().filter(CalendarWords::isHoliday).filter(which).toList();
        if (found.isEmpty()) {
            return "";
        }
        String first =
                found.stream()
                        .limit(NAMED)
                        .map(change -> named(change, before))
                        .collect(Collectors.joining(", "));
        String more =
                found.size() <= NAMED
                        ? ""
                        : " " + words.say("kit.more", String.valueOf(found.size() - NAMED));
        return words.say(key, List.of(String.valueOf(found.size()), first + more));
    }

    private String named(FieldChange change, boolean before) {
        LocalDate date = LocalDate.parse(change.field().substring(HOLIDAY.length()));
        String day =
                DateTimeFormatter.ofPattern(
                                words.say("calendars.year.date-with-year"), active.getLocale())
                        .format(date);
        String name =
                Optional.ofNullable(before ? change.before() : change.after())
                        .filter(value -> !value.equals(FlatCalendar.CLOSED))
                        .map(this::holiday)
                        .orElse("");
        return (day + ' ' + name).strip();
    }

    private static boolean isHoliday(FieldChange change) {
        return change.field().startsWith(HOLIDAY)
                && (change.before() == null || change.after() == null);
    }
}
