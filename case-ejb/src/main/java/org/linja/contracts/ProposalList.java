package org.linja.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposed versions, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record ProposalList(List<ProposalRow> items, @Nullable Long next) {}
