package org.linja.audit.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What would be said of a clock if a pause, an answer, a reopening, a split or a merger were read
 * the other way than the declared rule has it.
 *
 * @param dueAt null while a pause without end held the clock back at the cut
 * @param stoppedAt null if it had not stopped by the cut
 * @param elapsed working time used
 */
public record OtherVerdict(
        VerdictKind kind, @Nullable Instant dueAt, @Nullable Instant stoppedAt, Duration elapsed) {}
