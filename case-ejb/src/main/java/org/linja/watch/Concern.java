package org.linja.watch;

import org.linja.cases.rules.CaseId;

/**
 * Something watched that is not as it should be, and the case about it.
 *
 * @param settled whether a person has ended the case
 */
public record Concern(long id, String subject, CaseId caseId, boolean settled) {}
