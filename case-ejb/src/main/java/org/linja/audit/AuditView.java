package org.linja.audit;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One opinion with its figures.
 *
 * @param totals by customer, severity (gravest first) and clock; empty until it is done
 * @param agreement beside the verdicts of the desks that cases were imported from; empty if none
 * @param sheet what else one reads it by; without figures until it is done
 * @param remaining how long it will still take at the pace so far; null where nobody can tell
 */
public record AuditView(
        AuditRow opinion,
        List<AuditTotal> totals,
        List<AuditAgreement> agreement,
        OpinionSheet sheet,
        @Nullable Duration remaining) {}
