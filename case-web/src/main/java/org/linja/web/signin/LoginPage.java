package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Takes name and password at the door. */
@Named
@RequestScoped
public class LoginPage {
    @Inject Door door;

    private @Nullable String name;
    private @Nullable String password;

    public void enter() {
        door.enter(name, password);
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
