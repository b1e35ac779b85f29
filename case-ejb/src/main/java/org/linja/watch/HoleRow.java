package org.linja.watch;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.rota.rules.HoleReason;
import org.linja.rota.rules.SupportLine;

/**
 * A time over which a line has nobody who could take a case.
 *
 * @param until null if nobody is planned behind it
 * @param daysLeft whole days until it begins; 0 once it has
 * @param people who is planned in it and could not take a case
 * @param caseNumber of the case about it; null until the watch has seen it
 */
public record HoleRow(
        SupportLine line,
        Instant from,
        @Nullable Instant until,
        long daysLeft,
        List<HoleReason> reasons,
        List<String> people,
        @Nullable String caseNumber)
        implements Serializable {}
