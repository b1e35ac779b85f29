package org.linja.calendars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.rules.CalendarCode;
import org.linja.calendars.rules.CalendarYear;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows on which calendars working time is counted, version by version and year by year. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class ShowCalendars {
    private static final int MOST = 200;

    @Inject Calendars calendars;
    @Inject DatabaseClock clock;

    /**
     * Calendars by their newest version, the last published first.
     *
     * @param limit how many, 1 to 200
     * @param after go on behind the version of this id, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public CalendarList list(int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        List<CalendarRow> rows =
                calendars.before(after == null ? Long.MAX_VALUE : after, limit + 1);
        return rows.size() <= limit
                ? new CalendarList(rows, null)
                : new CalendarList(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** All versions of one calendar, newest first; {@code not-found} if there is none. */
    public List<CalendarRow> versions(String code) {
        List<CalendarRow> versions = CalendarCode.fits(code) ? calendars.versions(code) : List.of();
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return versions;
    }

    /** Throws {@code not-found}. */
    public CalendarVersion version(String code, long version) {
        if (!CalendarCode.fits(code) || version < 1) {
            throw Problem.notFound();
        }
        return calendars.version(code, version).orElseThrow(Problem::notFound);
    }

    /**
     * A year of a version, date by date; {@code not-found} for years nobody plans for.
     *
     * @param year null for the one that is now
     */
    public CalendarYear year(String code, long version, @Nullable Long year) {
        long shown = year == null ? clock.now().atOffset(ZoneOffset.UTC).getYear() : year;
        if (shown < CalendarYear.FIRST || shown > CalendarYear.LAST) {
            throw Problem.notFound();
        }
        return CalendarYear.of(version(code, version).definition().tried(), (int) shown);
    }

    /** What a version says otherwise than the one before it; everything of the first. */
    public List<FieldChange> changes(String code, long version) {
        Map<String, String> before = version == 1 ? Map.of() : version(code, version - 1).lines();
        return FieldChange.between(before, version(code, version).lines());
    }

    /** What time it is in the house, for whoever begins to write or to try a calendar. */
    public Instant now() {
        return clock.now();
    }

    /** Codes of the countries whose public holidays are known, in order. */
    public SortedSet<String> countries() {
        return PublicHolidays.countries();
    }

    /** Codes of a country's regions with their English names; none where it is one whole. */
    public SortedMap<String, String> regions(String country) {
        return PublicHolidays.regions(country);
    }
}
