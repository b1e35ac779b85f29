package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows a person their devices, and under which key another one subscribes. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ShowDevices {
    @Inject Devices devices;
    @Inject PushIdentity identity;
    @Inject CurrentActor actor;

    public DeviceList show() {
        return new DeviceList(
                identity.publicKey().orElse(null),
                devices.of(actor.get().personId()),
                Devices.MOST);
    }
}
