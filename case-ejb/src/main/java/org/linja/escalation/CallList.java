package org.linja.escalation;

import java.util.List;
import org.linja.platform.problem.Problem;

/**
 * Whom the ladder of a case called, and by which rungs somebody can escalate it now.
 *
 * @param version of the case, to act on it
 * @param about name of the person for whom it is told
 * @param choices those for the clock that is due first first; none where nobody can be called now
 */
public record CallList(
        String number, long version, String about, List<CallRow> items, List<RungChoice> choices) {

    public CallList {
        items = List.copyOf(items);
        choices = List.copyOf(choices);
    }

    /**
     * The choice of this key.
     *
     * @throws Problem {@code invalid-input} if there is none
     */
    public RungChoice choice(String key) {
        return choices.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("rung", "unknown-value"));
    }
}
