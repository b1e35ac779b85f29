package org.linja.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.CallAlert;
import org.linja.escalation.rules.WhyCalled;

/**
 * One step of a ladder as its page shows it.
 *
 * @param by name of whoever escalated, null where the house did
 * @param target as ladders write it
 * @param reason slug of why anybody was called, or why nobody was
 * @param called those who were called, and what became of it
 * @param held those whom it does not call before it is no more quiet
 * @param why why the person who is asked about was called, or why not
 */
public record CallRow(
        long seq,
        Instant at,
        @Nullable String by,
        String ladder,
        String clock,
        int rung,
        int turn,
        String target,
        String channels,
        String reason,
        List<Called> called,
        List<Held> held,
        WhyCalled why) {

    public CallRow {
        called = List.copyOf(called);
        held = List.copyOf(held);
    }

    /**
     * Somebody who was called.
     *
     * @param alert what became of it; null before it is made
     */
    public record Called(String name, @Nullable CallAlert alert) {
        /** Slug of the last entry about the alert; null while there is none. */
        public @Nullable String fate() {
            return alert == null ? null : alert.last().slug();
        }
    }

    /**
     * Somebody who is called later.
     *
     * @param cause slug of why
     * @param hours what is quiet, such as {@code 22:00–07:00}
     * @param zone by whose clock
     */
    public record Held(String name, String cause, String hours, String zone, Instant until) {}
}
