package org.linja.answers;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linja.answers.rules.HeldAttention;
import org.linja.cases.CaseAlarms;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.problem.Problem;

/** All answers that waited; whoever changes one holds its case locked. */
@Repository
public class HeldAnswers {
    /** Subject type of the alarms of waiting answers. */
    public static final String SUBJECT = "held-answer";

    @PersistenceContext EntityManager entities;
    @Inject SqlRows sql;
    @Inject CaseAlarms alarms;
    @Inject Outbox outbox;

    /** Stores a new one; it wants attention from now on. */
    void add(HeldAnswer answer, SupportCase supportCase, Instant now) {
        entities.persist(answer);
        entities.flush();
        watch(answer, supportCase, now);
    }

    /**
     * One of a case.
     *
     * @throws Problem {@code not-found} also for one of another case
     */
    HeldAnswer of(CaseId caseId, long id) {
        return Optional.ofNullable(entities.find(HeldAnswer.class, id))
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(Problem::notFound);
    }

    /** One whose case the caller holds locked. */
    public HeldAnswer byId(long id) {
        return Objects.requireNonNull(entities.find(HeldAnswer.class, id));
    }

    /** Whether anything is to be done about one of a case that the caller holds locked. */
    public boolean isOpen(CaseId caseId, long id) {
        HeldAnswer one = byId(id);
        return one.caseId().equals(caseId) && one.state().isOpen();
    }

    /** Which case one belongs to, without loading it: the case is to be locked first. */
    public Optional<CaseId> caseOf(long id) {
        return sql.first(
                HeldAnswers.class,
                "held-answer-case.sql",
                row -> new CaseId(row.getLong("case_id")),
                Map.of("id", id));
    }

    /** Those of a case about which something is to be done, in order of writing. */
    List<HeldAnswer> open(CaseId caseId) {
        return entities.createQuery(
                        "select h from HeldAnswer h where h.caseId = :caseId and h.endedAt is null"
                                + " order by h.id",
                        HeldAnswer.class)
                .setParameter("caseId", caseId.value())
                .getResultList();
    }

    /** Whether the person could let an answer out now, whatever they could when they signed in. */
    boolean mayRelease(long personId) {
        return holds(personId, "LINE_2") || holds(personId, "DUTY_MANAGER");
    }

    /** Whether the person could answer a customer now. */
    boolean mayAnswer(long personId) {
        return holds(personId, "LINE_1") || mayRelease(personId);
    }

    private boolean holds(long personId, String role) {
        return sql.one(
                HeldAnswers.class,
                "person-holds.sql",
                row -> row.getBoolean(1),
                Map.of("id", personId, "role", role));
    }

    /** Sets when it wants attention next; who was called for what has changed need not come. */
    void keep(HeldAnswer answer, SupportCase supportCase, Instant now) {
        watch(answer, supportCase, now);
        endCalls(answer, supportCase, now);
    }

    /** Who was called about it by this case need not come. */
    public void endCalls(HeldAnswer answer, SupportCase supportCase, Instant now) {
        answer.lastCall()
                .ifPresent(
                        last ->
                                outbox.add(
                                        new AnswerSettled(
                                                UUID.randomUUID(),
                                                supportCase.id().value(),
                                                now,
                                                answer.id(),
                                                last.number())));
    }

    /** Sets when it wants attention next. */
    public void watch(HeldAnswer answer, SupportCase supportCase, Instant now) {
        alarms.look(
                SUBJECT, answer.id(), supportCase, answer.attention(now).map(HeldAttention::at));
    }
}
