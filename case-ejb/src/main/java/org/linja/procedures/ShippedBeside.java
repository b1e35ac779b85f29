package org.linja.procedures;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.linja.procedures.rules.ShippedText;
import org.linja.procedures.rules.TemplateDifference;

/**
 * What is shipped of a template, beside what somebody writes: whoever has a draft learns of it
 * there, and loses nothing.
 *
 * @param difference what leads from the draft to it
 */
public record ShippedBeside(String text, TemplateDifference difference) implements Serializable {
    /** Nothing where the draft says the same. */
    static Optional<ShippedBeside> of(String shipped, String draft) {
        return ShippedText.isNew(shipped, List.of(draft))
                ? Optional.of(new ShippedBeside(shipped, TemplateDifference.of(draft, shipped)))
                : Optional.empty();
    }
}
