package org.linja.monitoring;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.monitoring.rules.TokenState;

/**
 * A token of a service's monitoring as those who keep it see it.
 *
 * @param usedAt the hour in which it was used last; null if it never was
 */
public record MonitorTokenRow(
        long id,
        long serviceId,
        String name,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        TokenState state)
        implements Serializable {}
