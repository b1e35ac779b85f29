package org.linja.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People by name, whoever may sign in first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record PersonList(List<PersonRow> items, @Nullable Long next) {}
