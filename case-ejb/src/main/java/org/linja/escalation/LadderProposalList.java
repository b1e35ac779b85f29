package org.linja.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposed versions of ladders, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record LadderProposalList(List<LadderProposalRow> items, @Nullable Long next) {
    public LadderProposalList {
        items = List.copyOf(items);
    }
}
