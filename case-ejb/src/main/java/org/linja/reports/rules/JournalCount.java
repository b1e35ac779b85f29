package org.linja.reports.rules;

/**
 * What the journal of an opinion's cases says how often.
 *
 * @param version of the contract under which the cases were opened, as their first entries name it
 * @param measure slug
 * @param channel by which cases were opened; empty for everything else, as the two that follow
 * @param severity at the opening
 * @param kind of case
 */
public record JournalCount(
        String version, String measure, String channel, String severity, String kind, long count) {}
