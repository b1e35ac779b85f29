package org.linja.procedures.rules;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the house says of a template while it is written.
 *
 * @param template null where its text cannot be read
 * @param faults everything that is wrong with it, by line; none if it can be gone through
 */
public record TemplateReview(@Nullable ProcedureTemplate template, List<TemplateFault> faults)
        implements Serializable {
    public TemplateReview {
        faults = List.copyOf(faults);
    }

    /**
     * Reads and tries it.
     *
     * @param holders who of the house may act as what, by the ids of persons
     */
    public static TemplateReview of(String text, Map<StepRole, Set<Long>> holders) {
        TemplateText.Reading reading = TemplateText.read(text);
        ProcedureTemplate template = reading.template();
        if (template == null) {
            return new TemplateReview(null, reading.faults());
        }
        List<TemplateFault> faults = TemplateCheck.faults(template);
        if (faults.isEmpty()) {
            faults = TemplateCheck.faultsInHouse(template, holders);
        }
        return new TemplateReview(template, TemplateLines.placed(text, faults));
    }

    /** Whether it can be laid before a second person. */
    public boolean isSound() {
        return template != null && faults.isEmpty();
    }
}
