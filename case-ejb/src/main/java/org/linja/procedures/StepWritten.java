package org.linja.procedures;

import java.util.Map;
import org.linja.procedures.rules.EvidenceKind;

/**
 * What somebody says when a step is done.
 *
 * @param outcome {@code done}, or the word of a choice
 * @param values by the names of the form's fields
 * @param proof key of a file of the case, or a number by which it is found elsewhere; may be empty
 * @param words further words; may be empty
 */
public record StepWritten(
        String outcome,
        Map<String, String> values,
        EvidenceKind evidence,
        String proof,
        String words) {
    public StepWritten {
        values = Map.copyOf(values);
    }

    /** The same, with the file by which it can be seen. */
    StepWritten provenBy(String file) {
        return new StepWritten(outcome, values, evidence, file, words);
    }
}
