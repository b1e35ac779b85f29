package org.linja.monitoring.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the case of an alert stands, the one that goes on where it was merged.
 *
 * @param solvedAt since when it is solved; null while it is open
 * @param withdrawn whether its customer needed no more
 * @param reopenable whether its contract lets it be taken up again now
 */
public record CaseStanding(@Nullable Instant solvedAt, boolean withdrawn, boolean reopenable) {
    /** One that is being worked on. */
    public static final CaseStanding OPEN = new CaseStanding(null, false, false);
}
