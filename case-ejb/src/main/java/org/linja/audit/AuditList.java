package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opinions, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record AuditList(List<AuditRow> items, @Nullable Long next) {}
