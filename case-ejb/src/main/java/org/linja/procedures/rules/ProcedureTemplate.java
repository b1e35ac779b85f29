package org.linja.procedures.rules;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One version of what a procedure is: its steps, in the order in which they are written, of which
 * the first begins.
 *
 * @param critical whether it is begun in a critical case only
 */
public record ProcedureTemplate(
        String code,
        ProcedureWeight weight,
        boolean critical,
        Wording title,
        List<TemplateStep> steps)
        implements Serializable {
    public ProcedureTemplate {
        steps = List.copyOf(steps);
    }

    /** Whether the case is not solved while it goes on. */
    public boolean mandatory() {
        return weight == ProcedureWeight.MANDATORY;
    }

    public boolean internal() {
        return weight == ProcedureWeight.INTERNAL;
    }

    public Optional<TemplateStep> find(String step) {
        return steps.stream().filter(one -> one.code().equals(step)).findFirst();
    }

    /** The step of this code, which must be one of its own. */
    public TemplateStep step(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("No step is called " + code));
    }

    TemplateStep first() {
        return steps.get(0);
    }
}
