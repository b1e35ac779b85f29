package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.TemplateFault;
import org.linja.procedures.rules.TemplateReview;

/** Reads what somebody wrote as a template, and says everything that is wrong with it. */
@ApplicationScoped
class TemplateDesk {
    static final int REASON_LIMIT = 1_000;

    @Inject StepRights rights;

    /** What is to be said of it, by the people whom the house has now. */
    TemplateReview review(String definition) {
        return TemplateReview.of(definition, rights.holdersInHouse());
    }

    /**
     * The template that was written.
     *
     * @throws Problem {@code invalid-input} with every fault, at its line
     */
    ProcedureTemplate checked(String definition, String reason) {
        new FieldChecks()
                .required("reason", reason)
                .prose("reason", reason, REASON_LIMIT)
                .orRefuse();
        TemplateReview review = review(definition);
        ProcedureTemplate template = review.template();
        if (template == null || !review.isSound()) {
            throw new Problem(
                    ProblemType.INVALID_INPUT,
                    review.faults().stream().map(fault -> error("definition", fault)).toList());
        }
        return template;
    }

    /** At the line of the field, where there is one to blame. */
    static FieldError error(String field, TemplateFault fault) {
        return new FieldError(
                fault.line() == 0 ? field : field + "." + fault.line(),
                "template-" + fault.kind().slug(),
                List.of(fault.about()));
    }
}
