package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linja.cases.Obligations;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseStatus;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/**
 * What is formal in a case goes where the case goes, and is not lost by its end. What is the
 * house's own matter goes along with a merger, and neither holds a case nor ends with it.
 */
@ApplicationScoped
public class CaseProcedures implements Obligations {
    @Inject Procedures procedures;

    @Override
    public void follow(SupportCase supportCase, Instant now) {
        List<CaseProcedure> open =
                procedures.openOf(supportCase.id()).stream()
                        .filter(one -> !one.isInternal())
                        .toList();
        if (supportCase.isWithdrawn()) {
            for (CaseProcedure one : open) {
                one.release(supportCase, now);
                procedures.keep(one, supportCase, now);
            }
            return;
        }
        // An optional one may go on beside a solution, not beyond the case.
        boolean solved = supportCase.status() == CaseStatus.RESOLVED;
        boolean closed = supportCase.status() == CaseStatus.CLOSED;
        long refusing =
                open.stream().filter(one -> closed || (solved && one.isMandatory())).count();
        if (refusing > 0) {
            throw new Problem(
                    ProblemType.PROCEDURES_OPEN, Map.of("open", String.valueOf(refusing)));
        }
    }

    @Override
    public void weighAnew(SupportCase supportCase, Instant now) {
        procedures
                .openOf(supportCase.id())
                .forEach(
                        one ->
                                one.steps().stream()
                                        .filter(ProcedureStep::isOpen)
                                        .forEach(step -> procedures.watch(step, supportCase, now)));
    }

    @Override
    public void carry(SupportCase younger, SupportCase older, Instant now) {
        for (CaseProcedure one : procedures.ofCase(younger.id())) {
            if (one.isOpen()) {
                one.carry(younger, older, now);
                one.steps().forEach(step -> procedures.endCalls(step, younger, now));
                procedures.keep(one, older, now);
            }
        }
    }
}
