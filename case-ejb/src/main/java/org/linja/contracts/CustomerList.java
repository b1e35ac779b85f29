package org.linja.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers by name.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record CustomerList(List<Customer> items, @Nullable Long next) {}
