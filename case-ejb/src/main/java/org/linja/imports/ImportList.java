package org.linja.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record ImportList(List<ImportRow> items, @Nullable Long next) {}
