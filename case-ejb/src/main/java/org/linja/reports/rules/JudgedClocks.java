package org.linja.reports.rules;

/**
 * The verdicts of an opinion on one clock of one severity under one version of a contract.
 *
 * @param contract code and version as verdicts print them: {@code ACME-PLATINUM v2}
 * @param severity slug
 * @param clock slug
 */
public record JudgedClocks(String contract, String severity, String clock, ClockFigures figures) {}
