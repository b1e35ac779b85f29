package org.linja.escalation.rules;

import java.time.Duration;
import java.util.List;
import org.linja.rota.rules.SupportLine;

/**
 * One step of a ladder.
 *
 * @param number 1 for the first
 * @param after how long after the missed deadline the first rung is climbed, after the last call of
 *     the rung before it a later one; on any clock, not working time
 * @param target who is called
 * @param channels by what ways, the first one first
 * @param times how often they are called while nobody accepts
 * @param every how long after a call the next one of the same rung follows
 * @param acknowledgements how many people must accept before nobody else is called
 */
public record Rung(
        int number,
        Duration after,
        Target target,
        List<ChannelKind> channels,
        int times,
        Duration every,
        int acknowledgements) {

    public Rung {
        channels = List.copyOf(channels);
        if (number < 1) {
            throw new IllegalArgumentException("Rungs are counted from 1, not " + number);
        }
        if (after.isNegative() || every.isNegative()) {
            throw new IllegalArgumentException("A rung cannot be climbed beforehand: " + after);
        }
        if (times < 1 || acknowledgements < 1 || channels.isEmpty()) {
            throw new IllegalArgumentException("Rung %d calls nobody".formatted(number));
        }
        if (times > 1 && every.isZero()) {
            throw new IllegalArgumentException("Rung %d calls without pause".formatted(number));
        }
    }

    /** Calls everybody on duty for a line once, by mail; the first to accept is enough. */
    public Rung(int number, Duration after, SupportLine line) {
        this(
                number,
                after,
                new Target.EverybodyOnDuty(line),
                List.of(ChannelKind.EMAIL),
                1,
                Duration.ZERO,
                1);
    }

    /** How long after its first call the last one follows. */
    public Duration lasts() {
        return every.multipliedBy(times - 1L);
    }
}
