package org.linja.audit;

/**
 * A range of cases that one partition judges.
 *
 * @param judgedUntil number of the last case that is judged already
 * @param untilCase number of the last case of the range
 */
public record AuditRange(long judgedUntil, long untilCase) {}
