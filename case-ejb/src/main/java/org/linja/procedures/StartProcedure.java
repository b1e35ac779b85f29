package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linja.cases.CaseActs;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;
import org.linja.procedures.rules.TemplateCheck;

/** Begins a formal procedure in a case, by the version of its template that is in force. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class StartProcedure {
    /** How many may be begun in one case. */
    private static final int MOST = 20;

    @Inject CaseActs acts;
    @Inject Templates templates;
    @Inject Procedures procedures;
    @Inject StepRights rights;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code invalid-input} at {@code template} for one that there is not, or that
     *     the people there are could not go through, or that is for a critical case only, in one
     *     that is not; {@code act-not-allowed} for a case that is solved
     */
    public long start(CaseId id, long version, String code) {
        return acts.onCase(
                id, version, (supportCase, who, at) -> start(supportCase, code, who, at));
    }

    private void start(SupportCase supportCase, String code, Actor who, Instant at) {
        if (!supportCase.status().isOpen()) {
            throw new Problem(
                    ProblemType.ACT_NOT_ALLOWED, Map.of("caseStatus", supportCase.status().slug()));
        }
        TemplateVersion template =
                templates
                        .inForce(code)
                        .orElseThrow(() -> Problem.invalid("template", "unknown-template"));
        new FieldChecks()
                .check(
                        supportCase.isCritical() || !template.template().critical(),
                        "template",
                        "only-in-critical-case")
                .check(
                        procedures.ofCase(supportCase.id()).size() < MOST,
                        "template",
                        "too-many-procedures",
                        String.valueOf(MOST))
                .orRefuse();
        List<FieldError> faults =
                TemplateCheck.faults(template.template(), rights.holders(supportCase.customerId()))
                        .stream()
                        .map(fault -> TemplateDesk.error("template", fault))
                        .toList();
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_INPUT, faults);
        }
        CaseProcedure procedure = new CaseProcedure(supportCase, template, who, at);
        procedures.add(procedure);
        procedure.begin(supportCase, who, at);
        procedures.keep(procedure, supportCase, at);
    }
}
