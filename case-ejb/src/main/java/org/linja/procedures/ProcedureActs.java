package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.linja.cases.CaseActs;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.rules.StepRole;
import org.linja.procedures.rules.TemplateStep;

/**
 * The one way a person acts in a procedure. What was approved by somebody who lost the right to
 * before it was made use of lapses first; then nothing else is done, and that stays written.
 */
@ApplicationScoped
public class ProcedureActs {
    private static final int WORDS_LIMIT = 1_000;

    @Inject CaseActs acts;
    @Inject SupportCases cases;
    @Inject Procedures procedures;
    @Inject LapseApprovals approvals;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** A verb of a procedure, said by a person at a moment. */
    @FunctionalInterface
    interface Act {
        void on(CaseProcedure procedure, SupportCase supportCase, Actor who, Instant at);
    }

    /**
     * Does the act as of the case that the person saw.
     *
     * @throws Problem {@code not-found} where the case has no such procedure, {@code stale-version}
     */
    ProcedureAnswer on(CaseId id, long version, long number, Act act) {
        boolean[] lapsed = new boolean[1];
        long after =
                acts.onCase(
                        id,
                        version,
                        (supportCase, who, at) ->
                                lapsed[0] =
                                        !done(
                                                procedures.of(id, number),
                                                supportCase,
                                                who,
                                                at,
                                                act));
        return new ProcedureAnswer(after, lapsed[0]);
    }

    /** Does the act in the procedure of a step, whatever else was done to its case meanwhile. */
    ProcedureAnswer onStep(long stepId, Act act) {
        Actor who = actor.get();
        CaseId id = procedures.caseOf(stepId).orElseThrow(Problem::notFound);
        SupportCase supportCase = cases.load(id, who);
        Instant now = clock.now();
        CaseProcedure procedure = procedures.ofStep(stepId).orElseThrow(Problem::notFound);
        if (!procedure.caseId().equals(id)) {
            // Its case was merged between the look and the lock: the one it belongs to is not held.
            throw new Problem(ProblemType.STALE_VERSION);
        }
        boolean done = done(procedure, supportCase, who, now, act);
        cases.keep(supportCase, now);
        return new ProcedureAnswer(supportCase.version(), !done);
    }

    private boolean done(
            CaseProcedure procedure, SupportCase supportCase, Actor who, Instant at, Act act) {
        boolean lapsed = approvals.lapse(procedure, supportCase, at);
        if (!lapsed) {
            act.on(procedure, supportCase, who, at);
        }
        procedures.keep(procedure, supportCase, at);
        return !lapsed;
    }

    /** Refuses whoever's turn it is not. */
    static void requireTurn(TemplateStep step, Actor who) {
        if (!isTurnOf(step, who)) {
            throw new Problem(ProblemType.NOT_YOUR_TURN, Map.of("step", step.code()));
        }
    }

    static boolean isTurnOf(TemplateStep step, Actor who) {
        return step.roles().stream()
                .anyMatch(
                        role ->
                                role == StepRole.SIGNATORY
                                        ? who.has(Role.CUSTOMER_SIGNATORY)
                                        : who.has(role.name()) && !who.isCustomer());
    }

    /** Refuses a reason that is missing or too long. */
    static void checkReason(String why) {
        new FieldChecks().required("text", why).prose("text", why, WORDS_LIMIT).orRefuse();
    }

    /** Refuses what is too long; nothing has to be said. */
    static void checkWords(String words) {
        new FieldChecks().prose("text", words, WORDS_LIMIT).orRefuse();
    }
}
