package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment at which a clock is to warn.
 *
 * @param before working time that is left then
 */
public record ClockWarning(Duration before, Instant at) {}
