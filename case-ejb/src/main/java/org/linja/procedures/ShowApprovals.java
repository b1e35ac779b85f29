package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.procedures.Procedures.Asked;
import org.linja.procedures.rules.StepKind;

/** Shows somebody who signs for a customer exactly what they are asked to approve. */
@Stateless
@RolesAllowed(Role.CUSTOMER_SIGNATORY)
public class ShowApprovals {
    /** How many are shown. */
    private static final int MOST = 100;

    @Inject SupportCases cases;
    @Inject Procedures procedures;
    @Inject CurrentActor actor;

    /** What waits for their customer, oldest first. */
    public List<ApprovalSheet> awaited() {
        return sheets(procedures.awaitedOf(customer(), MOST));
    }

    /** What was approved for their customer and nobody has made use of, newest first. */
    public List<ApprovalSheet> unused() {
        return sheets(procedures.approvedBy(customer(), MOST)).stream()
                .filter(ApprovalSheet::unused)
                .toList();
    }

    private long customer() {
        return actor.get().firm();
    }

    private List<ApprovalSheet> sheets(List<Asked> asked) {
        Map<Long, CaseProcedure> seen =
                procedures.seen(asked.stream().map(Asked::procedure).distinct().toList());
        return asked.stream()
                .map(one -> sheet(seen.get(one.procedure()), one.step(), one.subject(), Map.of()))
                .toList();
    }

    /**
     * One of them, also when it has been decided.
     *
     * @throws Problem {@code not-found} also for another customer's
     */
    public ApprovalSheet one(long number) {
        CaseProcedure procedure = procedures.ofStep(number).orElseThrow(Problem::notFound);
        SupportCase supportCase = cases.look(procedure.caseId(), actor.get());
        return sheet(
                procedure, number, supportCase.subject(), procedures.names(procedure.caseId()));
    }

    private static ApprovalSheet sheet(
            @Nullable CaseProcedure found, long number, String subject, Map<Long, String> names) {
        CaseProcedure procedure = Objects.requireNonNull(found);
        return Sheets.approval(procedure, signed(procedure, number), subject, names);
    }

    /** A step of a procedure, if it is one that customers are asked for. */
    static ProcedureStep signed(CaseProcedure procedure, long number) {
        return procedure.steps().stream()
                .filter(step -> step.id() == number)
                .filter(step -> step.kind() == StepKind.CUSTOMER_APPROVAL)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
