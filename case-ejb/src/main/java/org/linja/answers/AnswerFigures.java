package org.linja.answers;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How answers that wait are dealt with, over all cases.
 *
 * @param waiting for a second person now
 * @param sentBack with their writers now
 * @param released have gone out
 * @param overdue waited too long once, whatever became of them
 * @param medianMinutes from writing to going out; null while none has gone out
 */
public record AnswerFigures(
        long waiting, long sentBack, long released, long overdue, @Nullable Double medianMinutes)
        implements Serializable {}
