package org.linja.rota;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.rota.rules.DutyShift;
import org.linja.rota.rules.OnDuty;
import org.linja.rota.rules.SupportLine;

/** The on-duty roster: who answers for a line, from when until when. */
@Repository
public class Rotas {
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

    List<ShiftRow> between(Instant from, Instant until) {
        return sql.list(
                Rotas.class, "roster.sql", Rotas::row, Map.of("from", from, "until", until));
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

    boolean remove(long id, long version) {
        return sql.change(Rotas.class, "shift-remove.sql", Map.of("id", id, "version", version))
                == 1;
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
                Objects.requireNonNull(SqlRows.instant(row, "starts_at")),
                Objects.requireNonNull(SqlRows.instant(row, "ends_at")));
    }

    private static ShiftRow row(ResultSet row) throws SQLException {
        return new ShiftRow(
                row.getLong("id"),
                row.getLong("version"),
                SupportLine.of(row.getString("line")),
                row.getLong("person_id"),
                row.getString("name"),
                Objects.requireNonNull(SqlRows.instant(row, "starts_at")),
                Objects.requireNonNull(SqlRows.instant(row, "ends_at")));
    }
}
