package org.linja.rota;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.calendars.rules.OpenSpan;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.rota.rules.DutyShift;
import org.linja.rota.rules.HoleReason;
import org.linja.rota.rules.OnDuty;
import org.linja.rota.rules.PlannedDuty;
import org.linja.rota.rules.RosterHole;
import org.linja.rota.rules.RosterHoles;
import org.linja.rota.rules.SupportLine;

/** The on-duty roster: who answers for a line, from when until when. */
@Repository
public class Rotas {
    /** So far behind the horizon the end of a hole is looked for. */
    private static final Duration BEHIND_HORIZON = Duration.ofDays(62);

    @Inject SqlRows sql;

    /** The people on duty for a line: who came first stands first; disabled people never stand. */
    public List<Long> onDuty(SupportLine line, Instant at) {
        List<DutyShift> shifts =
                sql.list(
                        Rotas.class,
                        "shifts-at.sql",
                        Rotas::shift,
                        Map.of("line", line.slug(), "at", at));
        return OnDuty.at(shifts, line, at);
    }

    /** The holes of every line that begin in {@code [from, horizon)}, line by line. */
    public List<RosterHole> holes(Instant from, Instant horizon) {
        List<PlannedDuty> planned =
                sql.list(
                        Rotas.class,
                        "planned.sql",
                        Rotas::planned,
                        Map.of("from", from, "until", horizon.plus(BEHIND_HORIZON)));
        return Arrays.stream(SupportLine.values())
                .flatMap(line -> RosterHoles.of(line, planned, from, horizon).stream())
                .toList();
    }

    /** When people who may sign in are planned for a line, in any part of {@code [from, until)}. */
    public List<OpenSpan> stretches(SupportLine line, Instant from, Instant until) {
        return sql.list(
                Rotas.class,
                "stretches.sql",
                row ->
                        new OpenSpan(
                                SqlRows.requiredInstant(row, "starts_at"),
                                SqlRows.requiredInstant(row, "ends_at")),
                Map.of("line", line.slug(), "from", from, "until", until));
    }

    /** A person's shifts for any line that touch {@code [from, until)}. */
    public List<DutyShift> dutiesOf(long personId, Instant from, Instant until) {
        return sql.list(
                Rotas.class,
                "duties-of.sql",
                Rotas::shift,
                Map.of("personId", personId, "from", from, "until", until));
    }

    List<ShiftRow> between(Instant from, Instant until) {
        return sql.list(
                Rotas.class, "roster.sql", Rotas::row, Map.of("from", from, "until", until));
    }

    /** Whoever is on duty at a moment and could take a case; who came first stands first. */
    List<PlannedDuty> serving(Instant at) {
        return sql
                .list(
                        Rotas.class,
                        "planned.sql",
                        Rotas::planned,
                        Map.of("from", at, "until", at.plusNanos(1_000)))
                .stream()
                .filter(duty -> duty.unfit() == null)
                .toList();
    }

    /** Until the transaction ends nobody else plans this person. */
    void hold(long personId) {
        sql.one(Rotas.class, "shift-hold.sql", row -> true, Map.of("personId", personId));
    }

    /** Adds a shift and returns its id; refuses nothing, rules come before. */
    public long add(DutyShift shift) {
        return sql.one(
                Rotas.class,
                "shift-add.sql",
                row -> row.getLong("id"),
                Map.of(
                        "line", shift.line().slug(),
                        "personId", shift.personId(),
                        "from", shift.from(),
                        "until", shift.until()));
    }

    boolean overlaps(DutyShift shift) {
        return sql.one(
                Rotas.class,
                "shift-overlaps.sql",
                row -> row.getBoolean(1),
                Map.of(
                        "line", shift.line().slug(),
                        "personId", shift.personId(),
                        "from", shift.from(),
                        "until", shift.until()));
    }

    boolean mayServe(long personId, String role) {
        return sql.one(
                Rotas.class,
                "may-serve.sql",
                row -> row.getBoolean(1),
                Map.of("personId", personId, "role", role));
    }

    /** Takes a shift away; nothing if there is none of this id and version. */
    Optional<DutyShift> remove(long id, long version) {
        return sql.first(
                Rotas.class,
                "shift-remove.sql",
                Rotas::shift,
                Map.of("id", id, "version", version));
    }

    List<DutyPerson> candidates() {
        return sql.list(
                Rotas.class,
                "candidates.sql",
                row ->
                        new DutyPerson(
                                row.getLong("id"),
                                row.getString("name"),
                                SupportLine.of(row.getString("line"))),
                Map.of());
    }

    private static DutyShift shift(ResultSet row) throws SQLException {
        return new DutyShift(
                SupportLine.of(row.getString("line")),
                row.getLong("person_id"),
                SqlRows.requiredInstant(row, "starts_at"),
                SqlRows.requiredInstant(row, "ends_at"));
    }

    private static PlannedDuty planned(ResultSet row) throws SQLException {
        String unfit = row.getString("unfit");
        return new PlannedDuty(
                shift(row), row.getString("name"), unfit == null ? null : HoleReason.of(unfit));
    }

    private static ShiftRow row(ResultSet row) throws SQLException {
        return new ShiftRow(
                row.getLong("id"),
                row.getLong("version"),
                SupportLine.of(row.getString("line")),
                row.getLong("person_id"),
                row.getString("name"),
                SqlRows.requiredInstant(row, "starts_at"),
                SqlRows.requiredInstant(row, "ends_at"));
    }
}
