package org.linja.cases;

import java.util.List;
import org.linja.journal.JournalRow;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockStory;

/**
 * A case as it was at one moment.
 *
 * @param clocks of the severity that governs
 * @param explanations why their deadlines are when they are; nothing for one that a pause without
 *     end holds
 * @param journal in order of writing, as far as whoever reads may see it
 */
public record CaseReading(
        CaseView shown,
        List<ClockStory> clocks,
        List<ClockExplanation> explanations,
        Severities severities,
        List<JournalRow> journal) {}
