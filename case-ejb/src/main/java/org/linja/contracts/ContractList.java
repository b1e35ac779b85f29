package org.linja.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of contracts, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record ContractList(List<ContractRow> items, @Nullable Long next) {}
