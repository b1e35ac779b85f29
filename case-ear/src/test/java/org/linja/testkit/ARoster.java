package org.linja.testkit;

import java.sql.Timestamp;
import java.time.Instant;

/** Who is planned for when, with holes in it, and put back as it was. */
public final class ARoster {
    private ARoster() {}

    /** Keeps it beside, for {@link #putBack()}. */
    public static void keep() {
        HouseDatabase.change("create table roster_kept as select * from duty_shift");
    }

    public static void putBack() {
        HouseDatabase.change("delete from duty_shift");
        HouseDatabase.change("insert into duty_shift select * from roster_kept");
        HouseDatabase.change("drop table roster_kept");
    }

    /** Takes everybody off a line over {@code [from, until)}. */
    public static void cut(String line, Instant from, Instant until) {
        Timestamp start = Timestamp.from(from);
        Timestamp end = Timestamp.from(until);
        HouseDatabase.change(
                "insert into duty_shift (line, person_id, starts_at, ends_at)"
                        + " select line, person_id, greatest(starts_at, ?), ends_at"
                        + " from duty_shift where line = ? and starts_at < ? and ends_at > ?",
                end,
                line,
                end,
                end);
        HouseDatabase.change(
                "update duty_shift set ends_at = ?"
                        + " where line = ? and starts_at < ? and ends_at > ?",
                start,
                line,
                start,
                start);
        HouseDatabase.change(
                "delete from duty_shift where line = ? and starts_at >= ? and starts_at < ?",
                line,
                start,
                end);
    }

    /** Sets the alarm of a look, which a start of the house sets where the watch is on. */
    public static void armLook(String kind) {
        HouseDatabase.change(
                "insert into alarm (subject_type, subject_id, kind, due_at, urgent)"
                        + " select 'watch', 1, ?, clock_timestamp()"
                        + " + make_interval(secs => offset_seconds), true from platform_clock"
                        + " on conflict (subject_type, subject_id, kind)"
                        + " do update set due_at = excluded.due_at",
                kind);
    }
}
