package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.SortedMap;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Removes a device of which its push service says that it is gone; the journal of the case that
 * found it out says so. Called by the channel only.
 */
@Stateless
@PermitAll
public class ForgetDevice {
    @Inject Devices devices;
    @Inject Notifications notifications;
    @Inject SupportCases cases;
    @Inject DatabaseClock clock;

    public void gone(OutgoingAlert alert, long device) {
        SupportCase supportCase =
                notifications.caseOf(alert.notificationId()).flatMap(cases::find).orElseThrow();
        Notification notification = notifications.byId(alert.notificationId());
        if (devices.remove(notification.personId(), device)) {
            Instant now = clock.now();
            SortedMap<String, String> data =
                    JournalFacts.of(notification, notification.attempt(alert.attempt()));
            data.put("device", String.valueOf(device));
            supportCase.record(EntryKind.DEVICE_GONE, Actor.SYSTEM, now, data);
            cases.keepAlerts(supportCase);
        }
    }
}
