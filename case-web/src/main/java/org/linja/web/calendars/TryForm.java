package org.linja.web.calendars;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.calendars.CalendarRow;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.ShowCalendars;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.WallClock;
import org.linja.platform.problem.Problem;
import org.linja.sla.CalculateTime;

/** What is asked of a calendar; all times are those of its own clock on the wall. */
public class TryForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,5})(?::([0-5][0-9]))?");

    private String code = "";
    private @Nullable Long version;
    private String start = "";
    private String target = "4:00";
    private String pauses = "";

    /** Begins now, by default on the calendar that was published last. */
    void begin(ShowCalendars calendars) {
        for (CalendarRow last : calendars.list(1, null).items()) {
            CalendarRow row = code.isEmpty() ? last : calendars.versions(code).get(0);
            code = row.code();
            start =
                    calendars
                            .now()
                            .atZone(ZoneId.of(row.zone()))
                            .toLocalDateTime()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString();
        }
    }

    TriedTime reckon(ShowCalendars calendars, CalculateTime time, Locale language) {
        long asked = version == null ? calendars.versions(code).get(0).version() : version;
        CalendarVersion calendar = calendars.version(code, asked);
        ZoneId zone = ZoneId.of(calendar.row().zone());
        return TriedTime.of(
                calendar.row(),
                time.due(
                        calendar.definition().tried(),
                        instant("start", start.strip(), zone),
                        length(),
                        pauses.lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> pause(line, zone))
                                .toList()),
                language);
    }

    private Duration length() {
        Matcher typed = HOURS.matcher(target.strip());
        if (!typed.matches()) {
            throw Problem.invalid("targetSeconds", "budget-form");
        }
        long minutes = typed.group(2) == null ? 0 : Long.parseLong(typed.group(2));
        return Duration.ofHours(Long.parseLong(typed.group(1))).plusMinutes(minutes);
    }

    private static Pause pause(String line, ZoneId zone) {
        Hours stretch = WrittenDays.stretch(line);
        Instant from = instant("pauses", stretch.from(), zone);
        Instant until = instant("pauses", stretch.until(), zone);
        if (until.isBefore(from)) {
            throw Problem.invalid("pauses", "ends-before-begin");
        }
        return new Pause(from, until);
    }

    private static Instant instant(String field, String text, ZoneId zone) {
        try {
            return WallClock.instantOf(LocalDateTime.parse(text), zone);
        } catch (DateTimeException notATime) {
            throw Problem.invalid(field, "not-a-local-time");
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public void setVersion(@Nullable Long version) {
        this.version = version;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getPauses() {
        return pauses;
    }

    public void setPauses(String pauses) {
        this.pauses = pauses;
    }
}
