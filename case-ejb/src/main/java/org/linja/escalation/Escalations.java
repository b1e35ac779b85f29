package org.linja.escalation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** All escalations; the case's lock guards its escalations too. */
@Repository
public class Escalations {
    static final String SUBJECT = "escalation";

    private static final String NEXT_RUNG = "next-rung";

    @PersistenceContext EntityManager entities;
    @Inject SqlRows sql;
    @Inject Alarms alarms;

    /** The newest escalation of a clock of a case that the caller holds locked. */
    Optional<Escalation> of(long clockId) {
        return entities.createQuery(
                        "select e from Escalation e where e.clockId = :clockId order by e.id desc",
                        Escalation.class)
                .setParameter("clockId", clockId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** As {@link #of}, for clocks of several cases that the caller holds locked, by clock. */
    Map<Long, Escalation> ofEach(Collection<Long> clockIds) {
        Map<Long, Escalation> newest = new HashMap<>();
        entities.createQuery(
                        "select e from Escalation e where e.clockId in :clockIds order by e.id",
                        Escalation.class)
                .setParameter("clockIds", clockIds)
                .getResultList()
                .forEach(one -> newest.put(one.clockId(), one));
        return newest;
    }

    /** Those of these ids, of cases that the caller holds locked, by id. */
    Map<Long, Escalation> byIds(Collection<Long> ids) {
        return entities.createQuery(
                        "select e from Escalation e where e.id in :ids", Escalation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Escalation::id, Function.identity()));
    }

    /** Those of a case that the caller holds locked in which somebody may still be called. */
    List<Escalation> open(CaseId caseId) {
        return entities.createQuery(
                        "select e from Escalation e where e.caseId = :caseId order by e.id",
                        Escalation.class)
                .setParameter("caseId", caseId.value())
                .getResultStream()
                .filter(escalation -> escalation.state().isOpen())
                .toList();
    }

    /** One of a case that the caller holds locked. */
    Escalation byId(long id) {
        return Objects.requireNonNull(entities.find(Escalation.class, id));
    }

    /** Clears what would make the case climb on. */
    void silence(Escalation escalation) {
        alarms.clear(SUBJECT, escalation.id(), NEXT_RUNG);
    }

    /** Ends one for another of the same clock; of one clock only one climbs at a time. */
    void giveWay(Escalation escalation, Instant now) {
        escalation.stop(now);
        silence(escalation);
        entities.flush();
    }

    /** Sets when to go on; the caller holds the case locked. */
    void climbAt(Escalation escalation, SupportCase supportCase, Instant at) {
        if (escalation.isUrgent(supportCase)) {
            alarms.setUrgent(SUBJECT, escalation.id(), NEXT_RUNG, at, escalation.customerId());
        } else {
            alarms.set(SUBJECT, escalation.id(), NEXT_RUNG, at, escalation.customerId());
        }
    }

    /** Whether somebody may still be called in it. */
    public boolean isClimbing(long id) {
        return byId(id).state().isOpen();
    }

    /** Makes calls of a case that wait until quiet ends due now; the caller holds it locked. */
    public void endQuiet(SupportCase supportCase, Instant now) {
        open(supportCase.id()).stream()
                .filter(one -> one.endQuiet(now))
                .forEach(one -> climbAt(one, supportCase, now));
    }

    /** Lets the next calls of a case that turned critical overtake; the caller holds it locked. */
    public void hurry(CaseId caseId) {
        alarms.hurry(SUBJECT, open(caseId).stream().map(Escalation::id).toList(), NEXT_RUNG);
    }

    /** Which cases these belong to, by id, without loading them: a case is to be locked first. */
    Map<Long, CaseId> casesOf(Collection<Long> ids) {
        return sql.map(
                Escalations.class,
                "escalation-cases.sql",
                row -> row.getLong("id"),
                row -> new CaseId(row.getLong("case_id")),
                Map.of("ids", List.copyOf(ids)));
    }

    Escalation add(Escalation escalation) {
        entities.persist(escalation);
        return escalation;
    }
}
