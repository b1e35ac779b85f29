package org.linja.rota.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.linja.calendars.rules.WallClock;

/**
 * A duty that changes hands at regular wall times. Hours, too, step on the wall clock: a hand-over
 * at 08:00 stays at 08:00 when the clocks change, and one that falls into the gap happens at the
 * first valid instant.
 *
 * @param startsAt one of the hand-overs; there are others before and after it
 * @param length how many units a turn lasts
 */
public record Rotation(LocalDateTime startsAt, RotationUnit unit, int length, ZoneId zone) {

    /** How many hand-overs one question may ask for. */
    public static final int MOST_HAND_OVERS = 10_000;

    public Rotation {
        if (length < 1) {
            throw new IllegalArgumentException("A turn lasts at least one unit, not " + length);
        }
    }

    /**
     * The hand-overs from {@code first} to {@code last}, both included, in order.
     *
     * @throws TooManyHandOvers if there are more than {@link #MOST_HAND_OVERS}
     */
    public List<Instant> handOversBetween(Instant first, Instant last) {
        List<Instant> handOvers = new ArrayList<>();
        // A change of the clocks moves a hand-over by less than a day.
        LocalDateTime firstWallTime = first.atZone(zone).toLocalDateTime().minusDays(1);
        long turn = Math.floorDiv(unit.chronoUnit().between(startsAt, firstWallTime), length) - 1;
        Instant handOver = handOver(turn);
        while (!handOver.isAfter(last)) {
            boolean inGap = !handOvers.isEmpty() && handOver.equals(lastOf(handOvers));
            if (!handOver.isBefore(first) && !inGap) {
                handOvers.add(handOver);
            }
            if (handOvers.size() > MOST_HAND_OVERS) {
                throw new TooManyHandOvers(
                        "More than %d hand-overs between %s and %s"
                                .formatted(MOST_HAND_OVERS, first, last));
            }
            turn++;
            handOver = handOver(turn);
        }
        return handOvers;
    }

    private Instant handOver(long turn) {
        return WallClock.instantOf(startsAt.plus(turn * length, unit.chronoUnit()), zone);
    }

    private static Instant lastOf(List<Instant> handOvers) {
        return handOvers.get(handOvers.size() - 1);
    }
}
