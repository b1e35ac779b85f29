package org.linja.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockStory;
import org.linja.sla.rules.HeldBy;

/**
 * What house, customer and arbiter say of a case's severity.
 *
 * @param ruling the arbiter's word that both are bound by, null if there is none
 * @param dispute what is open, null if nothing is
 * @param criteria what the contract publishes for the severity that governs, by language tag; empty
 *     without a contract
 * @param sets what the case is or was measured by beside the severity that governs
 */
public record Severities(
        HeldBy governs,
        Word house,
        Word customer,
        @Nullable Word ruling,
        @Nullable Dispute dispute,
        List<Map<String, String>> criteria,
        List<ClockSet> sets) {

    public Severities {
        criteria = List.copyOf(criteria);
        sets = List.copyOf(sets);
    }

    /** Whether there is more to tell than one severity that all agree on. */
    public boolean isTold() {
        return ruling != null || dispute != null || !sets.isEmpty();
    }

    /** The criteria in a language, one behind the other; empty where none was published. */
    public String criterionIn(String language) {
        return criteria.stream()
                .map(text -> ImpactQuestion.in(text, language, ""))
                .collect(Collectors.joining(" / "));
    }

    /**
     * What somebody said.
     *
     * @param by their name, null for nobody that is known
     * @param answers to the contract's questions, empty if none were given
     * @param why in own words; null at an opening, and if it was erased
     */
    public record Word(
            Severity severity,
            Instant at,
            @Nullable String by,
            List<Answer> answers,
            @Nullable String why) {
        public Word {
            answers = List.copyOf(answers);
        }
    }

    /** An answer to a question of the contract, by its key. */
    public record Answer(String question, boolean yes) {}

    /** A difference that {@code arbiter} is to decide. */
    public record Dispute(
            Instant since, Instant until, @Nullable String arbiter, boolean overdue) {}

    /** The clocks of one severity that does not govern. */
    public record ClockSet(
            Severity severity,
            HeldBy heldBy,
            List<ClockStory> clocks,
            List<ClockExplanation> explanations) {
        public ClockSet {
            clocks = List.copyOf(clocks);
            explanations = List.copyOf(explanations);
        }
    }
}
