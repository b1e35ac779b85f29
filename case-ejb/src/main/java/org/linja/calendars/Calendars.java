package org.linja.calendars;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Published calendar versions. They never change, so each is read and resolved once. */
@Repository
public class Calendars {
    private static final int KEPT = 1_000;

    @Inject SqlRows sql;
    private final Map<Long, BusinessCalendar> resolved = new ConcurrentHashMap<>();

    /** The calendar of a published version. */
    public BusinessCalendar byVersion(long versionId) {
        BusinessCalendar known = resolved.get(versionId);
        if (known != null) {
            return known;
        }
        BusinessCalendar calendar =
                sql.one(
                        Calendars.class,
                        "calendar-by-version.sql",
                        row ->
                                CalendarDefinition.parse(
                                        row.getString("zone"), row.getString("definition")),
                        Map.of("id", versionId));
        if (resolved.size() < KEPT) {
            resolved.put(versionId, calendar);
        }
        return calendar;
    }

    /** Id of the newest version of a calendar that was published by {@code at}. */
    public long versionAt(String code, Instant at) {
        return sql.one(
                Calendars.class,
                "calendar-version-at.sql",
                row -> row.getLong("id"),
                Map.of("code", code, "at", at));
    }

    /** The codes of all calendars that were published. */
    public Set<String> codes() {
        return new TreeSet<>(
                sql.list(
                        Calendars.class,
                        "calendar-codes.sql",
                        row -> row.getString("code"),
                        Map.of()));
    }

    /**
     * Publishes a new version of a calendar.
     *
     * @param definition JSON as {@link CalendarDefinition} reads it
     * @return the id of the version
     * @throws IllegalArgumentException if the definition is no calendar
     */
    public long publish(String code, String zone, String definition, Instant at) {
        CalendarDefinition.parse(zone, definition);
        return sql.one(
                Calendars.class,
                "calendar-publish.sql",
                row -> row.getLong("id"),
                Map.of("code", code, "zone", zone, "definition", definition, "at", at));
    }
}
