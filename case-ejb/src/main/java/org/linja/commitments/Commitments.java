package org.linja.commitments;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linja.cases.CaseAlarms;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.rules.Attention;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.problem.Problem;

/** All commitments; whoever changes one holds its case locked. */
@Repository
public class Commitments {
    /** Subject type of the alarms of commitments. */
    public static final String SUBJECT = "commitment";

    @PersistenceContext EntityManager entities;
    @Inject SqlRows sql;
    @Inject CaseAlarms alarms;
    @Inject Outbox outbox;

    /** Stores a new one; it wants attention from now on. */
    void add(Commitment commitment, SupportCase supportCase, Instant now) {
        entities.persist(commitment);
        entities.flush();
        watch(commitment, supportCase, now);
    }

    /**
     * One of a case.
     *
     * @throws Problem {@code not-found} also for one of another case
     */
    Commitment of(CaseId caseId, long id) {
        return Optional.ofNullable(entities.find(Commitment.class, id))
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(Problem::notFound);
    }

    /** One whose case the caller holds locked. */
    public Commitment byId(long id) {
        return Objects.requireNonNull(entities.find(Commitment.class, id));
    }

    /** Whether a case that the caller holds locked owes it still. */
    public boolean isOwedBy(CaseId caseId, long id) {
        Commitment one = byId(id);
        return one.caseId().equals(caseId) && one.state().isOwed();
    }

    /** Which case one belongs to, without loading it: the case is to be locked first. */
    public Optional<CaseId> caseOf(long id) {
        return sql.first(
                Commitments.class,
                "commitment-case.sql",
                row -> new CaseId(row.getLong("case_id")),
                Map.of("id", id));
    }

    /** Those of a case for which its customer still waits, in order of giving. */
    List<Commitment> owed(CaseId caseId) {
        return entities.createQuery(
                        "select c from Commitment c where c.caseId = :caseId and c.endedAt is null"
                                + " order by c.id",
                        Commitment.class)
                .setParameter("caseId", caseId.value())
                .getResultList();
    }

    /** Sets when it wants attention next; who was called for what has ended need not come. */
    void keep(Commitment commitment, SupportCase supportCase, Instant now) {
        watch(commitment, supportCase, now);
        endCalls(commitment, supportCase, now);
    }

    /** Who was called about it by this case need not come. */
    void endCalls(Commitment commitment, SupportCase supportCase, Instant now) {
        commitment
                .lastCall()
                .ifPresent(
                        last ->
                                outbox.add(
                                        new CommitmentEnded(
                                                UUID.randomUUID(),
                                                supportCase.id().value(),
                                                now,
                                                commitment.id(),
                                                last.number())));
    }

    /** Sets when it wants attention next; its customer is owed in writing what became of it. */
    public void watch(Commitment commitment, SupportCase supportCase, Instant now) {
        commitment.tidings(now).ifPresent(outbox::add);
        alarms.look(
                SUBJECT,
                commitment.id(),
                supportCase,
                commitment.attention(now).map(Attention::at));
    }
}
