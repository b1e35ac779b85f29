package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.rules.StepKind;

/** Shows somebody who signs for a customer exactly what they are asked to approve. */
@Stateless
@RolesAllowed(Role.CUSTOMER_SIGNATORY)
public class ShowApprovals {
    /** How many are shown. */
    private static final int MOST = 100;

    @Inject SupportCases cases;
    @Inject Procedures procedures;
    @Inject Sheets sheets;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** What waits for their customer, oldest first. */
    public List<ApprovalSheet> awaited() {
        long customer = Objects.requireNonNull(actor.get().customerId());
        return procedures.awaitedOf(customer, MOST).stream().map(this::one).toList();
    }

    /**
     * One of them, also when it has been decided.
     *
     * @throws Problem {@code not-found} also for another customer's
     */
    public ApprovalSheet one(long number) {
        Actor who = actor.get();
        CaseProcedure procedure =
                procedures.ofStep(number).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        SupportCase supportCase = cases.look(procedure.caseId(), who);
        ProcedureStep step = signed(procedure, number);
        StepSheet sheet = sheets.step(procedure, step, who, clock.now());
        return new ApprovalSheet(
                step.id(),
                supportCase.id().toString(),
                supportCase.subject(),
                procedure.template().title(),
                procedure.version().written(),
                sheet.step().title(),
                sheet.round(),
                sheet.state(),
                sheet.outcome(),
                sheet.openedAt(),
                sheet.dueAt(),
                Objects.requireNonNullElse(sheet.digest(), ""),
                sheet.subject());
    }

    /** A step of a procedure, if it is one that customers are asked for. */
    static ProcedureStep signed(CaseProcedure procedure, long number) {
        return procedure.steps().stream()
                .filter(step -> step.id() == number)
                .filter(step -> step.kind() == StepKind.CUSTOMER_APPROVAL)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }
}
