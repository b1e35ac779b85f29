package org.linja.testkit;

import java.nio.file.Path;

/** The log of a real support desk. */
public final class RealLog {
    private RealLog() {}

    /** Where it lies; without it the test is skipped, and says so. */
    public static Path file() {
        return SharedData.file("incident_event_log.csv.zip");
    }
}
