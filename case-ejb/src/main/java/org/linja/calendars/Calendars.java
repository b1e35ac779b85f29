package org.linja.calendars;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.HolidaySource;
import org.linja.calendars.rules.TimeZones;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.calendars.rules.YearSpan;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Published calendar versions. They never change, so each is read and resolved once. */
@Repository
public class Calendars {
    private static final int KEPT = 1_000;
    private static final int MOST_VERSIONS = 1_000;
    private static final long NEWEST = 0;
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject SqlRows sql;
    private final Map<Long, TriedCalendar> resolved = new ConcurrentHashMap<>();

    /** The calendar of a published version. */
    public BusinessCalendar byVersion(long versionId) {
        return explained(versionId).calendar();
    }

    /** The calendar of a published version, with what explains its closed days. */
    public TriedCalendar explained(long versionId) {
        TriedCalendar known = resolved.get(versionId);
        if (known != null) {
            return known;
        }
        TriedCalendar calendar =
                sql.one(
                        Calendars.class,
                        "calendar-by-version.sql",
                        row ->
                                CalendarDefinition.of(
                                                row.getString("zone"), row.getString("definition"))
                                        .tried(),
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
     * Publishes a version of a calendar that the house furnishes itself with.
     *
     * @param definition JSON as {@link CalendarDefinition} reads it
     * @throws org.linja.platform.problem.Problem if the definition is no calendar
     */
    public void publish(String code, String zone, String definition, Instant at) {
        CalendarDefinition read = CalendarDefinition.of(zone, definition);
        read.written().toPublish(read.named());
        int version = newest(code).map(one -> one.row().version()).orElse(0) + 1;
        add(code, version, code, read, HolidaySource.NONE, at, null, "", false);
    }

    /**
     * Adds a version unless there is one of this number.
     *
     * @param by lasting name of whoever publishes it; null for the house itself
     * @param followed whether running cases follow it
     */
    boolean add(
            String code,
            int version,
            String name,
            CalendarDefinition definition,
            HolidaySource source,
            Instant at,
            @Nullable String by,
            String reason,
            boolean followed) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("code", code);
        row.put("version", version);
        row.put("name", name);
        row.put("zone", definition.written().zone());
        row.put("definition", definition.text());
        row.put("source", source.kind().slug());
        row.put("sourceName", source.name());
        row.put("sourceBasis", source.basis());
        row.put("firstYear", source.years() == null ? null : source.years().first());
        row.put("lastYear", source.years() == null ? null : source.years().last());
        row.put("timeZones", TimeZones.version());
        row.put("at", at);
        row.put("by", by);
        row.put("reason", reason);
        row.put("followed", followed);
        return sql.change(Calendars.class, "calendar-publish.sql", row) == 1;
    }

    /** The newest version of each calendar below an id, the last published first. */
    List<CalendarRow> before(long id, int limit) {
        return sql.list(
                Calendars.class,
                "calendar-list.sql",
                Calendars::row,
                Map.of("before", id, "limit", limit));
    }

    /** Every version of one calendar, newest first. */
    List<CalendarRow> versions(String code) {
        return sql.list(
                Calendars.class,
                "calendar-versions.sql",
                Calendars::row,
                Map.of("code", code, "limit", MOST_VERSIONS));
    }

    /** The version of a calendar that was published last. */
    public Optional<CalendarVersion> newest(String code) {
        return version(code, NEWEST, EVER);
    }

    /** The version of a calendar that was the newest then. */
    public Optional<CalendarVersion> newest(String code, Instant then) {
        return version(code, NEWEST, then);
    }

    Optional<CalendarVersion> version(String code, long version) {
        return version(code, version, EVER);
    }

    private Optional<CalendarVersion> version(String code, long version, Instant by) {
        return sql.first(
                Calendars.class,
                "calendar-version.sql",
                row ->
                        new CalendarVersion(
                                row(row),
                                CalendarDefinition.of(
                                        row.getString("zone"), row.getString("definition"))),
                Map.of("code", code, "version", version, "by", by));
    }

    private static CalendarRow row(ResultSet row) throws SQLException {
        return new CalendarRow(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("zone"),
                source(row),
                row.getString("time_zones"),
                SqlRows.requiredInstant(row, "published_at"),
                row.getString("publisher"),
                row.getString("reason"),
                row.getBoolean("running_cases_follow"));
    }

    private static HolidaySource source(ResultSet row) throws SQLException {
        HolidaySource.Kind kind = HolidaySource.Kind.of(row.getString("holiday_source"));
        return kind == HolidaySource.Kind.NONE
                ? HolidaySource.NONE
                : new HolidaySource(
                        kind,
                        row.getString("source_name"),
                        row.getString("source_basis"),
                        new YearSpan(row.getInt("first_year"), row.getInt("last_year")));
    }
}
