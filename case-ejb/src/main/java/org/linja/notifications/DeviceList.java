package org.linja.notifications;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's devices, the newest first.
 *
 * @param key under which a browser subscribes; null if this house sends no alerts to devices
 * @param most a person may have
 */
public record DeviceList(@Nullable String key, List<Device> devices, int most)
        implements Serializable {

    public DeviceList {
        devices = List.copyOf(devices);
    }
}
