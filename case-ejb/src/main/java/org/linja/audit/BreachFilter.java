package org.linja.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which breaches are looked at; null means any.
 *
 * @param line slug, or {@code none} for cases that no line had
 * @param month of opening, {@code 2026-11}
 * @param doubted instead of breaches every verdict that can be read in two ways, kept promises too
 */
public record BreachFilter(
        @Nullable String customer,
        @Nullable String severity,
        @Nullable String clock,
        @Nullable String line,
        @Nullable String month,
        boolean doubted) {

    /** All breaches of an opinion. */
    public static final BreachFilter ANY = new BreachFilter(null, null, null, null, null, false);
}
