package org.linja.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditRow;

/**
 * The sealed opinions that a contract can be held against, newest first.
 *
 * @param contract code
 * @param customer code
 * @param next pass it as {@code after} to go on; null at the end
 */
public record DeliveredOpinions(
        String contract, String customer, List<AuditRow> items, @Nullable Long next) {}
