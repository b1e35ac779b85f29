package org.linja.web.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.people.KeyHolder;
import org.linja.platform.problem.FieldChecks;

/** Lets whoever has a letter choose a password. */
@Named
@ViewScoped
public class ChoosePasswordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject KeyDoor door;

    private String key = "";
    private @Nullable String password;
    private @Nullable String again;
    private @Nullable KeyHolder holder;

    /** Takes the key out of the address, or greets whoever has brought one before. */
    public @Nullable String enter() {
        if (!key.isEmpty()) {
            door.take(key);
            return "/choose-password?faces-redirect=true";
        }
        holder = door.holder();
        return null;
    }

    /** Chooses it and goes in. */
    public void choose() {
        new FieldChecks()
                .required("password", password)
                .check(password == null || password.equals(again), "again", "password-differs")
                .orRefuse();
        door.choose(String.valueOf(password));
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }

    public @Nullable KeyHolder getHolder() {
        return holder;
    }
}
