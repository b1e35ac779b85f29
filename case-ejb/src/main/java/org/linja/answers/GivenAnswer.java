package org.linja.answers;

import org.jspecify.annotations.Nullable;

/**
 * What became of an answer.
 *
 * @param version of the case from now on
 * @param held number under which it waits for a second person; null if it has gone out
 */
public record GivenAnswer(long version, @Nullable Long held) {}
