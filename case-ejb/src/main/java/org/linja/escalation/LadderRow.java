package org.linja.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.RungDraft;

/**
 * A published version of a ladder.
 *
 * @param proposedBy null, as {@code activatedBy}, on what was published before it took two
 */
public record LadderRow(
        long id,
        String code,
        int version,
        List<LadderPath> paths,
        String reason,
        Instant publishedAt,
        @Nullable String proposedBy,
        @Nullable String activatedBy) {

    public LadderRow {
        paths = List.copyOf(paths);
    }

    /** As somebody would write it who begins with it. */
    public List<RungDraft> drafts() {
        return LadderText.draft(paths);
    }
}
