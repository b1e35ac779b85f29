package org.linja.commitments.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides when a commitment wants attention.
 *
 * @param since when its present moment was said
 * @param dueAt its present moment
 * @param reminders how often anybody was told of it since then, before its moment
 * @param nextCallAt when somebody is to be called about it once it is broken; null for nobody
 */
public record CommitmentFacts(
        CommitmentState state,
        Instant since,
        Instant dueAt,
        int reminders,
        @Nullable Instant nextCallAt) {}
