package org.linja.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deviations, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record DeviationList(List<DeviationSheet> items, @Nullable Long next) {
    public DeviationList {
        items = List.copyOf(items);
    }

    /** Those of which both sides should know that they end. */
    public List<DeviationSheet> endingSoon() {
        return items.stream().filter(DeviationSheet::endsSoon).toList();
    }
}
