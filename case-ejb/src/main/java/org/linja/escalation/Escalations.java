package org.linja.escalation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.cases.rules.CaseId;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** All escalations; the case's lock guards its escalation too. */
@Repository
public class Escalations {
    static final String SUBJECT = "escalation";

    private static final String NEXT_RUNG = "next-rung";

    @PersistenceContext EntityManager entities;
    @Inject SqlRows sql;
    @Inject Alarms alarms;

    /** The escalation of a case that the caller holds locked. */
    public Optional<Escalation> of(CaseId caseId) {
        return entities.createQuery(
                        "select e from Escalation e where e.caseId = :caseId order by e.id desc",
                        Escalation.class)
                .setParameter("caseId", caseId.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Clears what would make the case climb on. */
    public void silence(Escalation escalation) {
        alarms.clear(SUBJECT, escalation.id(), NEXT_RUNG);
    }

    void climbAt(Escalation escalation, Instant at) {
        alarms.set(SUBJECT, escalation.id(), NEXT_RUNG, at, escalation.customerId());
    }

    /** Which case an escalation belongs to, without loading it: the case is to be locked first. */
    Optional<CaseId> caseOf(long escalationId) {
        return sql.first(
                Escalations.class,
                "escalation-case.sql",
                row -> new CaseId(row.getLong("case_id")),
                Map.of("id", escalationId));
    }

    Escalation add(Escalation escalation) {
        entities.persist(escalation);
        return escalation;
    }

    /** The newest version of a ladder. */
    Optional<LadderVersion> newestLadder(String code) {
        return sql.first(
                Escalations.class, "ladder-newest.sql", LadderVersion::read, Map.of("code", code));
    }

    LadderVersion ladder(long versionId) {
        return sql.one(
                Escalations.class, "ladder.sql", LadderVersion::read, Map.of("id", versionId));
    }

    /** Everybody who may answer as duty manager, on duty or not. */
    List<Long> managers() {
        return sql.list(
                Escalations.class, "managers.sql", row -> row.getLong("person_id"), Map.of());
    }
}
