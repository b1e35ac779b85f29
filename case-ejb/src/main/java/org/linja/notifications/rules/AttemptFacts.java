package org.linja.notifications.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to reach a person.
 *
 * @param number 1 for the first
 * @param finishedAt null while its result is not known
 * @param outcome null while its result is not known
 */
public record AttemptFacts(
        int number,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable AttemptOutcome outcome) {}
