package org.linja.contracts.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The zones a customer can live in: the places of the tz database, and UTC. Offsets without a place
 * and the database's old aliases are left out, since they know no daylight saving.
 */
public final class CustomerZones {
    private static final Pattern PLACE =
            Pattern.compile(
                    "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final String UTC = "Etc/UTC";

    /** All of them, sorted. */
    public static final List<String> ALL =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(zone -> zone.equals(UTC) || PLACE.matcher(zone).matches())
                    .sorted()
                    .toList();

    private CustomerZones() {}

    /** Whether a customer can live in the zone of this name, spelled exactly so. */
    public static boolean knows(String zone) {
        return ALL.contains(zone);
    }
}
