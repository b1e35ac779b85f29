package org.linja.rota.rules;

import java.time.temporal.ChronoUnit;
import org.linja.platform.rules.Slugged;

/** What the length of a turn is counted in. */
public enum RotationUnit implements Slugged {
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS);

    private final ChronoUnit chronoUnit;

    RotationUnit(ChronoUnit chronoUnit) {
        this.chronoUnit = chronoUnit;
    }

    ChronoUnit chronoUnit() {
        return chronoUnit;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static RotationUnit of(String slug) {
        return Slugged.parse(RotationUnit.class, slug);
    }
}
