package org.linja.calendars;

import java.util.List;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.rules.CalendarYear;

/**
 * What a version would be, before anybody publishes it.
 *
 * @param changes what differs from the newest version
 */
public record CalendarOutlook(CalendarYear year, List<FieldChange> changes) {}
