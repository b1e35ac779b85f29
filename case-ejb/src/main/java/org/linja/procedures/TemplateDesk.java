package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.TemplateCheck;
import org.linja.procedures.rules.TemplateFault;
import org.linja.procedures.rules.TemplateText;

/** Reads what somebody wrote as a template, and says everything that is wrong with it. */
@ApplicationScoped
class TemplateDesk {
    private static final int REASON_LIMIT = 1_000;

    /**
     * The template that was written.
     *
     * @throws Problem {@code invalid-input} with every fault, by its line or its step
     */
    ProcedureTemplate checked(String definition, String reason) {
        new FieldChecks()
                .required("reason", reason)
                .prose("reason", reason, REASON_LIMIT)
                .orRefuse();
        TemplateText.Reading reading = TemplateText.read(definition);
        ProcedureTemplate template = reading.template();
        List<TemplateFault> faults =
                template == null ? reading.faults() : TemplateCheck.faults(template);
        if (template == null || !faults.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_INPUT,
                    faults.stream().map(fault -> error("definition", fault)).toList());
        }
        return template;
    }

    static FieldError error(String field, TemplateFault fault) {
        return new FieldError(
                field,
                "template-" + fault.kind().slug(),
                List.of(String.valueOf(fault.line()), fault.about()));
    }
}
