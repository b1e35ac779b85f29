package org.linja.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linja.sla.rules.TimeFact;
import org.linja.sla.rules.TimeSegment;

/**
 * How working time was counted between two instants.
 *
 * @param end the deadline, or the end of what was measured
 * @param counted working time between the two
 * @param partition every second between the two
 * @param facts why it is so, in the order to tell it
 */
public record TimeAnswer(
        Instant start,
        Instant end,
        Duration counted,
        List<TimeSegment> partition,
        List<TimeFact> facts) {}
