package org.linja.calendars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.platform.alarms.Alarms;

/**
 * Rings when a version comes into force that running cases follow: at once, or when its day has
 * come. Whoever publishes it need not know who moves them.
 */
@ApplicationScoped
public class TermsAlarm {
    public static final String CALENDAR = "calendar-version";
    public static final String CONTRACT = "contract-version";
    private static final String IN_FORCE = "in-force";

    @Inject Alarms alarms;

    /** Of a version of a calendar, which is in force as soon as it is published. */
    public void setForCalendar(long versionId, Instant at) {
        alarms.set(CALENDAR, versionId, IN_FORCE, at, null);
    }

    /** Of a version of a contract of this customer. */
    public void setForContract(long versionId, Instant from, long customerId) {
        alarms.set(CONTRACT, versionId, IN_FORCE, from, customerId);
    }
}
