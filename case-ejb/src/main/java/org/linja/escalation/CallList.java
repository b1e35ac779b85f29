package org.linja.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.LadderPath;

/**
 * Whom the ladder of a case called, and by which rungs somebody can escalate it now.
 *
 * @param version of the case, to act on it
 * @param about name of the person for whom it is told
 * @param path null where nobody can be called for it now
 */
public record CallList(
        String number, long version, String about, List<CallRow> items, @Nullable LadderPath path) {

    public CallList {
        items = List.copyOf(items);
    }
}
