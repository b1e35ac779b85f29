package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Missed clocks in order of their cases.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record BreachList(List<Breach> items, @Nullable String next) {}
