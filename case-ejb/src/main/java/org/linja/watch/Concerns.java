package org.linja.watch;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.rota.rules.RosterHole;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.rules.KnownHole;

/** What the watch has found and not seen end; whoever changes it has the watch alone. */
@Repository
public class Concerns {
    static final String ROUND = "round";
    private static final String HOLE = "hole";

    @Inject SqlRows sql;

    List<KnownHole> holes() {
        return sql.list(
                Concerns.class,
                "concern-holes.sql",
                row ->
                        new KnownHole(
                                row.getLong("id"),
                                SupportLine.of(row.getString("line")),
                                SqlRows.requiredInstant(row, "starts_at"),
                                SqlRows.instant(row, "ends_at"),
                                row.getLong("case_id"),
                                row.getBoolean("settled")),
                Map.of());
    }

    /** Those whose subject begins so. */
    public List<Concern> open(String subject) {
        return sql.list(
                Concerns.class,
                "concern-open.sql",
                row ->
                        new Concern(
                                row.getLong("id"),
                                row.getString("subject"),
                                new CaseId(row.getLong("case_id")),
                                row.getBoolean("settled")),
                Map.of("subject", subject));
    }

    public void add(String subject, CaseId about, Instant now) {
        add(subject, null, null, null, about, now);
    }

    void addHole(RosterHole hole, CaseId about, Instant now) {
        add(HOLE, hole.line(), hole.from(), hole.until(), about, now);
    }

    private void add(
            String subject,
            @Nullable SupportLine line,
            @Nullable Instant from,
            @Nullable Instant until,
            CaseId about,
            Instant now) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("subject", subject);
        row.put("line", line == null ? null : line.slug());
        row.put("from", from);
        row.put("until", until);
        row.put("caseId", about.value());
        row.put("now", now);
        sql.change(Concerns.class, "concern-add.sql", row);
    }

    void move(long id, Instant from, @Nullable Instant until) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("from", from);
        row.put("until", until);
        sql.change(Concerns.class, "concern-move.sql", row);
    }

    /** Ends one; whether its case has no other. */
    public boolean end(long id, CaseId about, String outcome, Instant now) {
        sql.change(
                Concerns.class,
                "concern-end.sql",
                Map.of("id", id, "outcome", outcome, "now", now));
        return !sql.one(
                Concerns.class,
                "concern-others.sql",
                row -> row.getBoolean(1),
                Map.of("caseId", about.value()));
    }
}
