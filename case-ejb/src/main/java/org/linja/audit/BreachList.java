package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Missed clocks by customer and case.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record BreachList(List<Breach> items, @Nullable String next) {}
