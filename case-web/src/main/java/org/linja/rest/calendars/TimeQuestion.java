package org.linja.rest.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.calendars.rules.WallClock;
import org.linja.platform.problem.Problem;
import org.linja.rest.kit.JsonBody;

/** What somebody asks of a calendar: the calendar, and times that are local unless they say not. */
final class TimeQuestion {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;
    private static final int OFFSET_FROM = "2026-01-01T".length();

    private final JsonBody body;
    private final TriedCalendar tried;
    private final ZoneId zone;

    private TimeQuestion(JsonBody body, TriedCalendar tried, ZoneId zone) {
        this.body = body;
        this.tried = tried;
        this.zone = zone;
    }

    static TimeQuestion of(JsonBody body) {
        CalendarDraft draft = CalendarJson.read(body.object("cal"));
        String spoken = body.optionalText("io_tz");
        TriedCalendar tried = draft.toTry();
        if (spoken == null) {
            return new TimeQuestion(body, tried, tried.calendar().zone());
        }
        if (!ZoneId.getAvailableZoneIds().contains(spoken)) {
            throw Problem.invalid("io_tz", "unknown-zone");
        }
        return new TimeQuestion(body, tried, ZoneId.of(spoken));
    }

    BusinessCalendar calendar() {
        return tried.calendar();
    }

    /** The same with what explains its closed days. */
    TriedCalendar tried() {
        return tried;
    }

    Instant moment(String name) {
        return body.requiredMoment(name, this::read);
    }

    /** A wall time of the calendar's zone, which may be none or two instants. */
    LocalDateTime wallTime(String name) {
        return body.required(name, TimeQuestion::local);
    }

    Duration target() {
        return Duration.ofSeconds(number("seconds"));
    }

    long number(String name) {
        return body.requiredNumber(name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(body.yesOrNo(name));
    }

    WallClock.Policy policy() {
        WallClock.Policy policy = body.word("policy", WallClock.Policy::of);
        return policy == null ? WallClock.Policy.GAP_FIRST_VALID : policy;
    }

    <T> T word(String name, Function<String, T> reader) {
        return body.required(name, reader);
    }

    List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        for (List<String> pair : body.pairs("pauses")) {
            @Nullable Instant from = body.moment("pauses", pair.get(0), this::read);
            @Nullable Instant until = body.moment("pauses", pair.get(1), this::read);
            if (from != null && until != null) {
                if (until.isBefore(from)) {
                    throw Problem.invalid("pauses", "ends-before-begin");
                }
                pauses.add(new Pause(from, until));
            }
        }
        return pauses;
    }

    /** Nothing else was asked. */
    TimeQuestion done() {
        body.done();
        return this;
    }

    /** An instant as it is answered: with the offset of the zone that was spoken. */
    String told(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    private Instant read(String text) {
        String time = text.length() > OFFSET_FROM ? text.substring(OFFSET_FROM) : "";
        boolean offset = time.endsWith("Z") || time.contains("+") || time.contains("-");
        return offset
                ? OffsetDateTime.parse(text).toInstant()
                : WallClock.instantOf(LocalDateTime.parse(text), zone);
    }

    private static LocalDateTime local(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time;
            }
            throw new IllegalArgumentException(text);
        } catch (DateTimeParseException notLocal) {
            throw new IllegalArgumentException(notLocal);
        }
    }
}
