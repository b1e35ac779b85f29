package org.linja.procedures.rules;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a deviation changes at one step of one template.
 *
 * @param within the other time; null where the step is left out
 * @param reading what the step said when it was written down, by {@link StepReading}; a step that
 *     says something else today is not the one that was signed
 */
public record DeviationChange(
        String template, String step, DeviationAct act, @Nullable Duration within, String reading)
        implements Serializable {
    boolean isOf(String code, TemplateStep asked) {
        return template.equals(code)
                && step.equals(asked.code())
                && reading.equals(StepReading.of(asked));
    }
}
