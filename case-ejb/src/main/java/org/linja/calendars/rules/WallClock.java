package org.linja.calendars.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.linja.platform.rules.Slugged;

/** What instant a wall time is, on the nights when it is none or two. */
public final class WallClock {

    /** Which instant to take for a wall time that a change of the clocks skips or repeats. */
    public enum Policy implements Slugged {
        /** The first valid instant after the gap; of two the first. The rule of this house. */
        GAP_FIRST_VALID,
        /** Later by the length of the gap; of two the first. */
        GAP_SHIFT,
        /** Of two the first; in a gap the first valid instant. */
        FIRST,
        /** Of two the last; in a gap the first valid instant. */
        LAST;

        /** The constant written {@code slug}; IllegalArgumentException if there is none. */
        public static Policy of(String slug) {
            return Slugged.parse(Policy.class, slug);
        }
    }

    private WallClock() {}

    /** The instant of {@code wallTime} in {@code zone} by the rule of this house. */
    public static Instant instantOf(LocalDateTime wallTime, ZoneId zone) {
        return instantOf(wallTime, zone, Policy.GAP_FIRST_VALID);
    }

    /** The instant of {@code wallTime} in {@code zone} by {@code policy}. */
    public static Instant instantOf(LocalDateTime wallTime, ZoneId zone, Policy policy) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(wallTime);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(wallTime);
            return policy == Policy.GAP_SHIFT
                    ? wallTime.toInstant(gap.getOffsetBefore())
                    : gap.getInstant();
        }
        int choice = policy == Policy.LAST ? offsets.size() - 1 : 0;
        return wallTime.toInstant(offsets.get(choice));
    }
}
