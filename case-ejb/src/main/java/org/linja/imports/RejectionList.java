package org.linja.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rejected rows in the order of the file.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record RejectionList(List<RejectedRow> items, @Nullable Long next) {}
