package org.linja.notifications;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.config.Settings;
import org.linja.platform.config.Stage;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Lets a person be shown alerts on the device they hold. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class AddDevice {
    private static final int NAME_LIMIT = 60;
    private static final int ENDPOINT_LIMIT = 1_000;
    private static final int POINT_LIMIT = 88;
    private static final int SECRET_LIMIT = 24;

    @Inject Devices devices;
    @Inject PushIdentity identity;
    @Inject Settings settings;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Adds it, or renews it if it is known; returns its number.
     *
     * @throws Problem {@code invalid-input}, also beyond the number of devices a person may have
     */
    public long add(NewDevice device) {
        new FieldChecks()
                .line("name", device.name(), NAME_LIMIT)
                .check(isAllowed(device.endpoint()), "endpoint", "not-a-web-address")
                .check(isKey(device), "keys", "not-a-push-key")
                .check(identity.publicKey().isPresent(), "endpoint", "no-push-here")
                .orRefuse();
        return devices.keep(actor.get().personId(), device, clock.now())
                .orElseThrow(AddDevice::tooMany);
    }

    /** Push services speak TLS; the test push service on this machine does not. */
    private boolean isAllowed(String endpoint) {
        return endpoint.length() <= ENDPOINT_LIMIT
                && WebAddress.isOne(endpoint)
                && (endpoint.startsWith("https:") || settings.stage() != Stage.PRODUCTION);
    }

    private static boolean isKey(NewDevice device) {
        if (device.p256dh().length() > POINT_LIMIT || device.auth().length() > SECRET_LIMIT) {
            return false;
        }
        try {
            UserAgentMessageEncryptionKeyInfo.of(device.p256dh(), device.auth());
            return true;
        } catch (RuntimeException neitherPointNorSecret) {
            return false;
        }
    }

    private static Problem tooMany() {
        return Problem.invalid("endpoint", "too-many-devices", String.valueOf(Devices.MOST));
    }
}
