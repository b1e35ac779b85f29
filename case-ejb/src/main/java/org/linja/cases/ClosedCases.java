package org.linja.cases;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.cases.rules.CaseAccess;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.ReaderFacts;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Cases that not all of the house may read: the application's own wall. The policies of the tables
 * stand under it and hold by themselves (ADR 0066).
 */
@Repository
public class ClosedCases {
    /** So many numbers are told at most. */
    private static final int TOLD = 100;

    @Inject SqlRows sql;
    @Inject OwnRows ownRows;
    @Inject DatabaseClock clock;

    /** Whether it is asked at all what is closed to this person. */
    public boolean guards(Actor actor) {
        return !actor.isCustomer() && !ownRows.isTakenAway() && sql.mayBeClosed();
    }

    /**
     * Goes on for whoever may read the case.
     *
     * @throws Problem {@code case-restricted}
     */
    void requireOpen(CaseId id, Actor actor) {
        if (guards(actor)) {
            Optional<ReaderFacts> facts = factsOf(id, actor);
            if (facts.isPresent() && facts.get().ground(clock.now()).isEmpty()) {
                throw new Problem(ProblemType.CASE_RESTRICTED);
            }
        }
    }

    /**
     * Goes on for whoever may also act on the case.
     *
     * @throws Problem {@code case-restricted}; {@code act-not-allowed} for whoever only broke the
     *     glass
     */
    void requireActs(CaseId id, Actor actor) {
        if (isOnlyRead(id, actor)) {
            requireOpen(id, actor);
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
    }

    /** Whether nothing, or nothing but a broken glass, opens the case to this person. */
    boolean isOnlyRead(CaseId id, Actor actor) {
        return guards(actor)
                && factsOf(id, actor).filter(facts -> !facts.mayAct(clock.now())).isPresent();
    }

    /** Why nothing was found: that a number is restricted is no secret within the house. */
    Problem refusal(CaseId id, Actor actor) {
        boolean works = !actor.isCustomer() && CaseAccess.maySee(null, actor.roles(), 0);
        return new Problem(
                works && isClosed(id) ? ProblemType.CASE_RESTRICTED : ProblemType.NOT_FOUND);
    }

    /** Whether there is such a case and it is closed to whoever asks. */
    public boolean isClosed(CaseId id) {
        return sql.one(
                ClosedCases.class,
                "case-closed.sql",
                row -> row.getBoolean(1),
                Map.of("id", id.value()));
    }

    /** How a person stands to a case; nothing where it is not restricted. */
    public Optional<ReaderFacts> factsOf(CaseId id, Actor actor) {
        return sql.first(
                ClosedCases.class,
                "case-reader.sql",
                ClosedCases::facts,
                Map.of("id", id.value(), "personId", actor.personId()));
    }

    /** Open cases of which whoever asks may know the number alone, the oldest first. */
    List<CaseId> numbers() {
        return sql.list(
                ClosedCases.class,
                "closed-cases.sql",
                row -> new CaseId(row.getLong("id")),
                Map.of("limit", TOLD));
    }

    private static ReaderFacts facts(ResultSet row) throws SQLException {
        return new ReaderFacts(
                row.getBoolean("in_circle"),
                row.getBoolean("owner"),
                row.getBoolean("called"),
                row.getBoolean("wrote_down"),
                row.getBoolean("taken"),
                SqlRows.instant(row, "glass_until"));
    }
}
