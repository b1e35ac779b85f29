package org.linja.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Pace;
import org.linja.platform.rules.RunState;

/**
 * A document of an opinion that a job makes and the house keeps.
 *
 * @param language of its words; empty for a form that speaks the words of the API
 * @param state queued, running, done, failed, or expired: its file is not kept any longer
 * @param progress from 0 to 1
 * @param rows verdicts it holds
 * @param written of those, by now
 * @param reason why it failed
 * @param pace in rows, while it is made
 */
public record KeptDocument(
        long number,
        long opinion,
        ReportKind form,
        String language,
        String state,
        double progress,
        long rows,
        long written,
        String orderedBy,
        Instant orderedAt,
        @Nullable Instant finishedAt,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String reason,
        @Nullable Pace pace) {

    /** Whether its file is there to be taken. */
    public boolean isReady() {
        return RunState.DONE.is(state);
    }

    /** Whether it is waiting or being made. */
    public boolean isUnderWay() {
        return RunState.isUnderWay(state);
    }
}
