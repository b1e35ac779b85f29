package org.linja.procedures;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linja.cases.CaseAlarms;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.people.OnePerson;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.problem.Problem;
import org.linja.procedures.rules.Deviation;
import org.linja.procedures.rules.StepAttention;
import org.linja.procedures.rules.StepKind;

/** All procedures with their steps; whoever changes one holds its case locked. */
@Repository
public class Procedures {
    /** Subject type of the alarms of steps. */
    public static final String SUBJECT = "procedure-step";

    private static final int MOST_ASKED = 20;

    @PersistenceContext EntityManager entities;
    @Inject SqlRows sql;
    @Inject Templates templates;
    @Inject Deviations deviations;
    @Inject StepRights rights;
    @Inject OnePerson onePerson;
    @Inject CaseAlarms alarms;
    @Inject Outbox outbox;

    /** Stores a new one, so that it has its number. */
    void add(CaseProcedure procedure) {
        entities.persist(procedure);
        entities.flush();
        procedure.deviate(deviations.ofCase(procedure.caseId()));
    }

    /**
     * One of a case.
     *
     * @throws Problem {@code not-found} also for one of another case
     */
    CaseProcedure of(CaseId caseId, long number) {
        return one(number, found -> found.caseId().equals(caseId));
    }

    /** One of a customer, in whichever case it is now; throws {@code not-found}. */
    CaseProcedure wherever(long number, long customerId) {
        return one(number, found -> found.customerId() == customerId);
    }

    private CaseProcedure one(long number, Predicate<CaseProcedure> which) {
        return Optional.ofNullable(entities.find(CaseProcedure.class, number))
                .filter(which)
                .map(found -> brought(List.of(found)).get(0))
                .orElseThrow(Problem::notFound);
    }

    /** All of a case, in the order in which they began. */
    List<CaseProcedure> ofCase(CaseId caseId) {
        return brought(
                entities.createQuery(
                                "select p from CaseProcedure p where p.caseId = :caseId"
                                        + " order by p.id",
                                CaseProcedure.class)
                        .setParameter("caseId", caseId.value())
                        .getResultList());
    }

    /** Those of a case that go on. */
    List<CaseProcedure> openOf(CaseId caseId) {
        return ofCase(caseId).stream().filter(CaseProcedure::isOpen).toList();
    }

    /** The procedure of a step; its case need not be held only to look at it. */
    Optional<CaseProcedure> ofStep(long stepId) {
        return step(stepId)
                .map(
                        step ->
                                Objects.requireNonNull(
                                        entities.find(CaseProcedure.class, step.procedureId())))
                .map(found -> brought(List.of(found)).get(0));
    }

    /** The procedure of a step of which the caller holds the case locked. */
    public CaseProcedure procedureOf(ProcedureStep step) {
        return ofStep(step.id()).orElseThrow();
    }

    public Optional<ProcedureStep> step(long id) {
        return Optional.ofNullable(entities.find(ProcedureStep.class, id));
    }

    /** Which case a step belongs to, without loading it: the case is to be locked first. */
    public Optional<CaseId> caseOf(long stepId) {
        return sql.first(
                Procedures.class,
                "step-case.sql",
                row -> new CaseId(row.getLong("case_id")),
                Map.of("id", stepId));
    }

    /** Whether a step of a case that the caller holds locked is still to be done. */
    public boolean isOpenIn(CaseId caseId, long stepId) {
        return step(stepId)
                .filter(step -> step.caseId().equals(caseId) && step.isOpen())
                .isPresent();
    }

    /**
     * An approval that somebody who signs for a customer is or was asked for.
     *
     * @param subject of its case
     */
    record Asked(long step, long procedure, String subject) {}

    /** What a customer is asked for; oldest first. */
    List<Asked> awaitedOf(long customerId, int limit) {
        return asked("approvals-awaited.sql", customerId, limit);
    }

    /** What a customer has approved in procedures that go on; newest first. */
    List<Asked> approvedBy(long customerId, int limit) {
        return asked("approvals-given.sql", customerId, limit);
    }

    private List<Asked> asked(String file, long customerId, int limit) {
        return sql.list(
                Procedures.class,
                file,
                row ->
                        new Asked(
                                row.getLong("id"),
                                row.getLong("procedure_id"),
                                row.getString("subject")),
                Map.of("customerId", customerId, "limit", limit));
    }

    /** These with their steps, by number, in however many cases: to be looked at, not acted in. */
    Map<Long, CaseProcedure> seen(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return withSteps(
                        entities.createQuery(
                                        "select p from CaseProcedure p where p.id in :ids",
                                        CaseProcedure.class)
                                .setParameter("ids", numbers)
                                .getResultList())
                .stream()
                .collect(Collectors.toMap(CaseProcedure::id, one -> one));
    }

    /** Names of people who began or did something in the procedures of a case, by id. */
    Map<Long, String> names(CaseId caseId) {
        Map<Long, String> names = new HashMap<>();
        sql.list(
                        Procedures.class,
                        "procedure-people.sql",
                        row -> Map.entry(row.getLong("id"), row.getString("name")),
                        Map.of("caseId", caseId.value()))
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        return names;
    }

    /** Keeps what was done: steps that begin are stored, alarms set, and calls ended. */
    public void keep(CaseProcedure procedure, SupportCase supportCase, Instant now) {
        List<ProcedureStep> begun =
                procedure.steps().stream().filter(step -> !entities.contains(step)).toList();
        begun.forEach(entities::persist);
        entities.flush();
        begun.stream()
                .filter(step -> step.isOpen() && step.kind() == StepKind.CUSTOMER_APPROVAL)
                .forEach(step -> ask(step, procedure.customerId(), now));
        for (ProcedureStep step : procedure.steps()) {
            boolean ended = !step.isOpen() && now.equals(step.endedAt());
            if (step.isOpen() || ended) {
                watch(step, supportCase, now);
            }
            if (ended) {
                endCalls(step, supportCase, now);
            }
        }
    }

    /** Whoever signs for the customer hears of it; the step itself is approved at the portal. */
    private void ask(ProcedureStep step, long customerId, Instant now) {
        outbox.addEach(
                rights.signatories(customerId, MOST_ASKED).stream()
                        .map(person -> new ApprovalAsked(UUID.randomUUID(), now, step.id(), person))
                        .toList());
    }

    /** Who was called about a step by this case need not come. */
    void endCalls(ProcedureStep step, SupportCase supportCase, Instant now) {
        step.lastCall()
                .ifPresent(
                        last ->
                                outbox.add(
                                        new StepEnded(
                                                UUID.randomUUID(),
                                                supportCase.id().value(),
                                                now,
                                                step.id(),
                                                last.number())));
    }

    /** Sets when a step wants attention next. */
    public void watch(ProcedureStep step, SupportCase supportCase, Instant now) {
        alarms.look(SUBJECT, step.id(), supportCase, step.attention(now).map(StepAttention::at));
    }

    /** Those of one case, with what they are made of. */
    private List<CaseProcedure> brought(List<CaseProcedure> found) {
        if (withSteps(found).stream().anyMatch(CaseProcedure::isOpen)) {
            List<Deviation> signed = deviations.ofCase(found.get(0).caseId());
            Map<Long, Set<Long>> accounts =
                    onePerson.othersOf(
                            found.stream()
                                    .flatMap(one -> one.people().stream())
                                    .collect(Collectors.toSet()));
            found.forEach(
                    one -> {
                        one.deviate(signed);
                        one.knowAccounts(accounts);
                    });
        }
        return found;
    }

    private List<CaseProcedure> withSteps(List<CaseProcedure> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<ProcedureStep>> steps =
                entities
                        .createQuery(
                                "select s from ProcedureStep s where s.procedureId in :ids"
                                        + " order by s.id",
                                ProcedureStep.class)
                        .setParameter("ids", found.stream().map(CaseProcedure::id).toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(ProcedureStep::procedureId));
        found.forEach(
                one ->
                        one.bring(
                                templates.byId(one.templateId()),
                                steps.getOrDefault(one.id(), List.of())));
        return found;
    }
}
