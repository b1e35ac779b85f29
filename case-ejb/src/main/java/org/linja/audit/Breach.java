package org.linja.audit;

/**
 * A promise that was not kept.
 *
 * @param caseNumber as people write it
 */
public record Breach(String caseNumber, VerdictLine verdict) {}
