package org.linja.ops.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which real moment a moment of the house was, whose clock is moved while it works. */
final class HouseTime {
    private record Stretch(Instant since, Duration ahead) {
        Instant shown(Instant real) {
            return real.plus(ahead);
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();

    /** From the beginning of all time the house's clock is so far ahead. */
    HouseTime(Duration ahead) {
        stretches.add(new Stretch(Instant.EPOCH, ahead));
    }

    /** From that real moment on it is so far ahead. */
    synchronized void moved(Instant real, Duration ahead) {
        stretches.add(new Stretch(real, ahead));
    }

    /**
     * The last real moment, up to a given one, at which the house's clock came to that moment or
     * was moved past it; the given one if it never did.
     */
    synchronized Instant came(Instant house, Instant until) {
        Instant found = until;
        Instant shownBefore = Instant.MIN;
        for (int at = 0; at < stretches.size(); at++) {
            Stretch stretch = stretches.get(at);
            Instant end = at + 1 < stretches.size() ? stretches.get(at + 1).since() : Instant.MAX;
            Instant begins = stretch.shown(stretch.since());
            Instant candidate = null;
            if (at > 0 && house.isAfter(shownBefore) && !house.isAfter(begins)) {
                candidate = stretch.since();
            } else if (!house.isBefore(begins) && house.minus(stretch.ahead()).isBefore(end)) {
                candidate = house.minus(stretch.ahead());
            }
            if (candidate != null && !candidate.isAfter(until)) {
                found = candidate;
            }
            shownBefore = end.equals(Instant.MAX) ? end : stretch.shown(end);
        }
        return found;
    }
}
