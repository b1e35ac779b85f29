package org.linja.procedures.rules;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a template.
 *
 * @param roles whose turn it may be; empty where nobody acts
 * @param within how long it may take; how long is waited, for a wait; null without a clock
 * @param since from which written moment that counts, where it is later than its beginning; null
 *     for its beginning
 * @param apart steps whose doers may not do this one
 * @param shows steps whose words are approved by this one
 * @param awaits steps that a join waits for
 * @param undoes the step that this one takes back; null if it takes back none
 * @param document what document is put to the case; null for no document
 */
public record TemplateStep(
        String code,
        StepKind kind,
        Wording title,
        List<StepRole> roles,
        List<FormField> fields,
        EvidenceKind evidence,
        @Nullable Duration within,
        @Nullable StepMoment since,
        List<String> apart,
        List<String> shows,
        List<String> awaits,
        @Nullable String undoes,
        @Nullable String document,
        boolean skippable,
        List<Outcome> outcomes)
        implements Serializable {
    public TemplateStep {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
        apart = List.copyOf(apart);
        shows = List.copyOf(shows);
        awaits = List.copyOf(awaits);
        outcomes = List.copyOf(outcomes);
    }

    public Optional<Outcome> outcome(String word) {
        return outcomes.stream().filter(one -> one.word().equals(word)).findFirst();
    }

    /** Whether somebody acts, or time does: a join is passed by itself. */
    public boolean isActed() {
        return kind != StepKind.JOIN;
    }
}
