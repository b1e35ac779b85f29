package org.linja.procedures.rules;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a step may end.
 *
 * @param word such as {@code approved}
 * @param to what begins then: steps, {@link #END} or {@link #STOP}; more than one side by side
 * @param label words of a choice's own; of everything else the house has words
 */
public record Outcome(String word, List<String> to, @Nullable Wording label)
        implements Serializable {
    public static final String DONE = "done";
    public static final String APPROVED = "approved";
    public static final String REFUSED = "refused";

    /** The part is over. */
    public static final String END = "end";

    /** The whole procedure is over without having been carried out. */
    public static final String STOP = "stop";

    public Outcome {
        to = List.copyOf(to);
    }

    boolean stops() {
        return to.contains(STOP);
    }
}
