package org.linja.audit.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How a moment stands in a report that both people and machines read. */
public final class ReportForm {

    private ReportForm() {}

    /** ISO 8601 in the contract's zone with its offset; empty where there is no moment. */
    public static String local(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
