package org.linja.platform.alarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a subject wants attention, one of many that are set or cleared together.
 *
 * @param dueAt null only for one to clear
 */
public record AlarmRow(
        String subjectType,
        long subjectId,
        String kind,
        @Nullable Instant dueAt,
        @Nullable Long customerId,
        boolean urgent) {}
