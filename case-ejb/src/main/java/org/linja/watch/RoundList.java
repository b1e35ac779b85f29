package org.linja.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rounds.
 *
 * @param next where to go on; null at the end
 */
public record RoundList(List<RoundRow> items, @Nullable Long next) {}
