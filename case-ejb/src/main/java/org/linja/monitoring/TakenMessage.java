package org.linja.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/**
 * What became of a message.
 *
 * @param refused alerts that were not taken, and why
 * @param beyond how many more stood behind as many as are read at all
 * @param closed why nothing of it was, whatever it says; null where the contract lets it in
 */
public record TakenMessage(
        List<TakenAlert> taken, List<RefusedAlert> refused, int beyond, @Nullable Problem closed) {
    public TakenMessage {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }

    /**
     * Refuses a message of which nothing was taken. Not before: what is told of it to whoever keeps
     * the service would be undone with it.
     *
     * @throws Problem {@code invalid-input} with all that was wrong; whatever closed the door
     */
    public TakenMessage orRefuse() {
        if (closed != null) {
            throw closed;
        }
        if (taken.isEmpty() && !refused.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_INPUT,
                    refused.stream().flatMap(one -> one.errors().stream()).toList());
        }
        return this;
    }
}
