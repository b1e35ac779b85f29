package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Takes name and password, or a passkey, at the door. */
@Named
@RequestScoped
public class LoginPage {
    @Inject Door door;
    @Inject PasskeyAsk passkey;

    private @Nullable String name;
    private @Nullable String password;

    public void enter() {
        door.enter(name, password);
    }

    public void enterByPasskey() {
        door.enterByPasskey(passkey.given());
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
