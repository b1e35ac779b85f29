package org.linja.calendars.rules;

import java.time.zone.ZoneRulesProvider;

/** The rules of the time zones of the world, by which wall times become instants. */
public final class TimeZones {
    private TimeZones() {}

    /** Version of the time-zone database that this house runs on, such as {@code 2026b}. */
    public static String version() {
        return ZoneRulesProvider.getVersions("Europe/Helsinki").lastKey();
    }
}
