package org.linja.audit;

import java.time.Instant;
import java.util.List;
import org.linja.cases.Severities;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.journal.JournalRow;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockStory;

/**
 * The clocks of a case as they stood at one moment, by what was known at another.
 *
 * @param at the moment they are read for
 * @param knownAt what was written down later is left out
 * @param clocks of the severity that governed
 * @param sets those of every other severity that was held
 * @param knownNow the same clocks by everything that is known now
 * @param knownNowSets and of every other severity
 * @param later what was written down since, in order of writing
 */
public record KnownView(
        CaseId caseNumber,
        Customer customer,
        Instant at,
        Instant knownAt,
        List<ClockStory> clocks,
        List<ClockExplanation> explanations,
        List<Severities.ClockSet> sets,
        List<ClockStory> knownNow,
        List<Severities.ClockSet> knownNowSets,
        List<JournalRow> later) {}
