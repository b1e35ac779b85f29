package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linja.people.TakeSecondTurn;

/** Takes the code, or a passkey, at the door, after the password. */
@Named
@RequestScoped
public class SecondTurnPage {
    @Inject Door door;
    @Inject TakeSecondTurn takeSecondTurn;
    @Inject PasskeyAsk passkey;
    @Inject HttpServletRequest request;

    private @Nullable String code;

    public void enter() {
        door.enterWith(code);
    }

    public void enterByPasskey() {
        door.secondByPasskey(passkey.given());
    }

    /** Whether somebody has proved a password here, and lately. */
    public boolean isAwaited() {
        return HalfSignedIn.of(request).filter(takeSecondTurn::isAwaited).isPresent();
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
