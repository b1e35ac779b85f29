package org.linja.calendars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.CalendarCode;
import org.linja.calendars.rules.CalendarExhausted;
import org.linja.calendars.rules.CalendarYear;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Publishes a new version of a calendar beside the old ones, which nobody ever changes. Holidays of
 * a source are looked up here, once: whatever it says later moves no deadline.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PublishCalendar {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REASON = 500;

    @Inject Calendars calendars;
    @Inject TermsLock terms;
    @Inject TermsAlarm alarm;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Publishes the version.
     *
     * @throws Problem {@code invalid-input} naming everything that is wrong, {@code
     *     calendar-exhausted}, {@code version-required} or {@code stale-version} where the calendar
     *     has other versions than its writer knows; then nothing is stored
     */
    public CalendarVersion publish(NewCalendarVersion wanted) {
        terms.change();
        Instant now = clock.now();
        Optional<CalendarVersion> newest = newest(wanted);
        requireFresh(wanted, newest);
        Sound sound = checked(wanted, newest, now);
        String code = wanted.code();
        int version = newest.map(one -> one.row().version()).orElse(0) + 1;
        boolean added =
                calendars.add(
                        code,
                        version,
                        wanted.name(),
                        sound.definition,
                        sound.holidays.source(),
                        now,
                        actor.get().journalName(),
                        wanted.reason(),
                        wanted.runningCasesFollow());
        if (!added) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        CalendarVersion published = calendars.newest(code).orElseThrow();
        if (wanted.runningCasesFollow()) {
            alarm.setForCalendar(published.row().id(), now);
        }
        trail.add(
                AdministrationAct.CALENDAR_VERSION_PUBLISHED,
                "calendar:" + code,
                null,
                FieldChange.between(
                        newest.map(PublishCalendar::told).orElse(Map.of()), told(published)),
                actor.get(),
                now);
        return published;
    }

    /**
     * What the version would be; nothing is stored.
     *
     * @param year the year to draw
     * @throws Problem as {@link #publish}, but for versions that came meanwhile
     */
    public CalendarOutlook look(NewCalendarVersion wanted, int year) {
        new FieldChecks()
                .check(
                        year >= CalendarYear.FIRST && year <= CalendarYear.LAST,
                        "year",
                        "out-of-range",
                        String.valueOf(CalendarYear.FIRST),
                        String.valueOf(CalendarYear.LAST))
                .orRefuse();
        Optional<CalendarVersion> newest = newest(wanted);
        Sound sound = checked(wanted, newest, clock.now());
        return new CalendarOutlook(
                CalendarYear.of(sound.tried, year),
                FieldChange.between(
                        newest.map(CalendarVersion::lines).orElse(Map.of()),
                        FlatCalendar.of(wanted.name(), sound.definition, sound.holidays.source())));
    }

    private Optional<CalendarVersion> newest(NewCalendarVersion wanted) {
        new FieldChecks()
                .check(CalendarCode.fits(wanted.code()), "code", "calendar-code-form")
                .orRefuse();
        return calendars.newest(wanted.code());
    }

    private static void requireFresh(NewCalendarVersion wanted, Optional<CalendarVersion> newest) {
        if (newest.isPresent() && wanted.basedOn() == null) {
            throw new Problem(ProblemType.VERSION_REQUIRED);
        }
        Long standing = newest.map(one -> (long) one.row().version()).orElse(null);
        if (!Objects.equals(wanted.basedOn(), standing)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
    }

    private static Map<String, String> told(CalendarVersion version) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("version", String.valueOf(version.row().version()));
        lines.put("reason", version.row().reason());
        lines.put("running-cases-follow", String.valueOf(version.row().runningCasesFollow()));
        lines.putAll(version.lines());
        return lines;
    }

    private record Sound(
            CalendarDefinition definition, HolidayLookup holidays, TriedCalendar tried) {}

    private static Sound checked(
            NewCalendarVersion wanted, Optional<CalendarVersion> newest, Instant now) {
        new FieldChecks()
                .line("name", wanted.name(), LONGEST_NAME)
                .line("reason", wanted.reason(), LONGEST_REASON)
                .orRefuse();
        HolidayLookup holidays = HolidayLookup.of(wanted.holidays(), newest, now);
        CalendarDefinition definition = new CalendarDefinition(wanted.draft(), holidays.byDate());
        TriedCalendar tried = wanted.draft().toPublish(holidays.byDate());
        try {
            BusinessTime.roll(now, tried.calendar());
        } catch (CalendarExhausted never) {
            throw new Problem(ProblemType.CALENDAR_EXHAUSTED);
        }
        new FieldChecks().check(!tried.openDays().isEmpty(), "cal.week", "week-empty").orRefuse();
        return new Sound(definition, holidays, tried);
    }
}
