package org.linja.commitments;

import java.io.Serializable;
import java.util.List;

/** A commitment and everything that became of it, in its case and in those merged into it. */
public record CommitmentStory(CommitmentRow row, List<CommitmentMoment> history)
        implements Serializable {
    public CommitmentStory {
        history = List.copyOf(history);
    }
}
