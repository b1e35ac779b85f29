package org.linja.web.escalation;

import java.io.Serializable;
import org.linja.notifications.NewDevice;

/** A device as the person names it and as its browser describes it. */
public class DeviceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String endpoint = "";
    private String p256dh = "";
    private String auth = "";

    NewDevice device() {
        return new NewDevice(name, endpoint, p256dh, auth);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    public String getP256dh() {
        return p256dh;
    }

    public void setP256dh(String p256dh) {
        this.p256dh = p256dh;
    }

    public String getAuth() {
        return auth;
    }

    public void setAuth(String auth) {
        this.auth = auth;
    }
}
