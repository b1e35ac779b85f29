package org.linja.procedures.rules;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** A moment that somebody writes at a step, from which the time of another one counts. */
public record StepMoment(String step, String field) implements Serializable {
    /**
     * From when the time of a step counts that begins now: a visit of next week is not late
     * tomorrow. What was not written counts from the beginning, like what has gone by.
     */
    public static Instant since(Instant begins, Optional<Instant> written) {
        return written.filter(moment -> moment.isAfter(begins)).orElse(begins);
    }
}
