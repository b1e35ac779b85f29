package org.linja.portal;

import java.util.List;
import org.linja.calendars.CalendarVersion;
import org.linja.contracts.ContractRow;

/**
 * A contract of a customer as it is in force now, or was until it ended.
 *
 * @param calendars the newest version of each that its promises are counted on, its own first
 * @param arbiter name of who settles a dispute about the severity; empty where nobody is named
 */
public record OurContract(ContractRow row, List<CalendarVersion> calendars, String arbiter) {}
