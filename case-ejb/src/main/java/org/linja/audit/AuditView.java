package org.linja.audit;

import java.util.List;

/**
 * One opinion with its figures.
 *
 * @param totals by customer, severity (gravest first) and clock; empty until it is done
 * @param agreement beside the verdicts of the desks that cases were imported from; empty if none
 */
public record AuditView(
        AuditRow opinion, List<AuditTotal> totals, List<AuditAgreement> agreement) {}
