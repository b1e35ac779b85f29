package org.linja.web.escalation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.notifications.AddDevice;
import org.linja.notifications.Device;
import org.linja.notifications.DeviceList;
import org.linja.notifications.RemoveDevice;
import org.linja.notifications.ShowDevices;
import org.linja.web.kit.Notices;

/** The devices on which a person is shown alerts. */
@Named
@ViewScoped
public class DevicesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowDevices showDevices;
    @Inject AddDevice addDevice;
    @Inject RemoveDevice removeDevice;
    @Inject Notices notices;

    private DeviceList list = new DeviceList(null, List.of(), 0);
    private DeviceForm form = new DeviceForm();

    @PostConstruct
    void load() {
        list = showDevices.show();
        form = new DeviceForm();
    }

    public void add() {
        addDevice.add(form.device());
        notices.tell("push.added", form.getName());
        load();
    }

    public void remove(Device device) {
        removeDevice.remove(device.id());
        notices.tell("push.removed", device.name());
        load();
    }

    public DeviceList getList() {
        return list;
    }

    public DeviceForm getForm() {
        return form;
    }
}
