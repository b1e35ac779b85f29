package org.linja.procedures;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template while somebody writes it.
 *
 * @param code the template that it changes; empty for one that is new
 * @param basedOn number of the newest version its writer knows; 0 for a template that is new
 * @param version how often it was kept; 0 for what was not yet
 */
public record TemplateDraft(
        String code,
        int basedOn,
        String definition,
        String reason,
        int version,
        @Nullable Instant keptAt)
        implements Serializable {

    /** The same with what was typed into it. */
    public TemplateDraft saying(String text, String why) {
        return new TemplateDraft(code, basedOn, text, why, version, keptAt);
    }

    TemplateDraft basedOn(int number) {
        return new TemplateDraft(code, number, definition, reason, version, keptAt);
    }
}
