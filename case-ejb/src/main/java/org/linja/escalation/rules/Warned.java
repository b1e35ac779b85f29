package org.linja.escalation.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is warned that a moment is near. On waking it would be too late, so whoever sleeps is left
 * out; one who sleeps silences nobody else.
 *
 * @param people nobody where there is nobody to warn, which is noted
 */
public record Warned(List<Long> people) {
    public Warned {
        people = List.copyOf(people);
    }

    /**
     * Of those whose turn it is; nothing where all of them sleep.
     *
     * @param holds for those who may not be called now
     */
    public static Optional<Warned> of(List<Long> turn, List<Hold> holds) {
        Set<Long> asleep = holds.stream().map(Hold::personId).collect(Collectors.toSet());
        List<Long> awake = turn.stream().filter(person -> !asleep.contains(person)).toList();
        return turn.isEmpty() || !awake.isEmpty()
                ? Optional.of(new Warned(awake))
                : Optional.empty();
    }
}
