package org.linja.calendars;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calendars by their newest version, the last published first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record CalendarList(List<CalendarRow> items, @Nullable Long next) {}
