package org.linja.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Acts of administration, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record AdministrationList(List<AdministrationRow> items, @Nullable Long next) {}
