package org.linja.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published versions of ladders, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record LadderList(List<LadderRow> items, @Nullable Long next) {
    public LadderList {
        items = List.copyOf(items);
    }
}
