package org.linja.cases;

import java.util.List;
import org.linja.sla.rules.ClockStory;

/**
 * A case and what its clocks said, both at one moment.
 *
 * @param clocks of the severity that governs
 */
public record ClockedCase(CaseView shown, List<ClockStory> clocks) {}
