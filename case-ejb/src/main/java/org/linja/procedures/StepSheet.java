package org.linja.procedures;

import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.FieldType;
import org.linja.procedures.rules.Outcome;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepState;
import org.linja.procedures.rules.TemplateStep;
import org.linja.procedures.rules.Wording;

/**
 * One time that a step began, as a page shows it.
 *
 * @param id number of this beginning of it
 * @param late whether its moment has passed and it is not done, or was done after it
 * @param by name of whoever did it; null for time itself, and while it is open
 * @param said what was written down, with the labels of its form
 * @param subject of an approval: what exactly is approved; empty otherwise
 * @param digest of an approval: of exactly that
 * @param deviation by which it was left out, or has a time of its own; null for none
 * @param somebodyElses whether it would be the turn of the person who looks, had they not done what
 *     it is to be apart from
 * @param acts what the person who looks may do with it now
 */
public record StepSheet(
        long id,
        TemplateStep step,
        int round,
        StepState state,
        Instant openedAt,
        @Nullable Instant dueAt,
        boolean late,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable String by,
        List<Said> said,
        String evidence,
        String proof,
        String fileName,
        String fileSha256,
        String words,
        List<Part> subject,
        @Nullable String digest,
        @Nullable Agreed deviation,
        boolean somebodyElses,
        Set<String> acts)
        implements Serializable {
    /**
     * What stands in one field.
     *
     * @param value as it was written, and as it is signed
     */
    public record Said(String name, Wording label, FieldType type, String value)
            implements Serializable {
        /** Whether its reader wants to see it in their own time. */
        public boolean isMoment() {
            return type == FieldType.MOMENT || type == FieldType.PAST_MOMENT;
        }

        public boolean isYesNo() {
            return type == FieldType.YES_NO;
        }

        /** The moment that it is. */
        public Instant at() {
            return OffsetDateTime.parse(value).toInstant();
        }
    }

    /**
     * What the customer signed of it.
     *
     * @param language in which the wording is written
     */
    public record Agreed(long number, String language, String wording) implements Serializable {}

    /**
     * What was written at one of the steps that are approved, and what became of it.
     *
     * @param way of a choice: the words of what was chosen; null otherwise
     * @param proof name of the file, or a number by which it is found elsewhere; may be empty
     * @param sha256 of the file; empty where there is none
     * @param deviation number of the one by which it was left out; null for none
     */
    public record Part(
            String step,
            Wording title,
            int round,
            StepKind kind,
            StepState state,
            @Nullable String outcome,
            @Nullable Wording way,
            List<Said> said,
            String evidence,
            String proof,
            String sha256,
            String words,
            @Nullable Long deviation)
            implements Serializable {
        public Part {
            said = List.copyOf(said);
        }
    }

    public StepSheet {
        said = List.copyOf(said);
        subject = List.copyOf(subject);
        acts = Set.copyOf(acts);
    }

    public boolean isOpen() {
        return state == StepState.OPEN;
    }

    /** Whether it was left out because the customer signed that it is. */
    public boolean isLeftOut() {
        return state == StepState.SKIPPED && deviation != null && by == null;
    }

    /** The words of the way that was chosen; null for what is no choice, and while it is open. */
    public @Nullable Wording way() {
        return outcome == null ? null : step.outcome(outcome).map(Outcome::label).orElse(null);
    }

    /** Whether this person may do the act now: complete, approve, refuse or skip. */
    public boolean may(String act) {
        return acts.contains(act);
    }
}
