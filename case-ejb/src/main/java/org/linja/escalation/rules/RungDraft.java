package org.linja.escalation.rules;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rung as somebody wrote it; whether anybody could be called by it the check tells.
 *
 * @param severity empty for critical, as in ladders that knew no other
 * @param clock empty for the one until somebody has taken the case
 * @param after such as {@code PT10M}; empty for at once
 * @param channels none for mail alone
 * @param times null for once
 * @param every empty where it is called once
 * @param acknowledgements null for one
 */
public record RungDraft(
        String severity,
        String clock,
        String after,
        String target,
        List<String> channels,
        @Nullable Long times,
        String every,
        @Nullable Long acknowledgements)
        implements Serializable {

    public RungDraft {
        channels = List.copyOf(channels);
    }
}
