package org.linja.calendars.rules;

import java.time.Instant;

/** Until when a budget of working time lasts. */
public sealed interface Deadline {

    /** It is used up at {@code instant}; what is done at that very instant is done in time. */
    record At(Instant instant) implements Deadline {}

    /** It cannot be said: since {@code since} a pause holds that has no end yet. */
    record Suspended(Instant since) implements Deadline {}
}
