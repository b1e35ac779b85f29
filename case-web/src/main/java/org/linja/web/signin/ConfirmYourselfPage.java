package org.linja.web.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.people.ConfirmByPasskey;
import org.linja.people.ConfirmSecondFactor;
import org.linja.platform.problem.FieldChecks;
import org.linja.web.kit.Notices;

/**
 * Takes a code, or a passkey, before an act that asks for one anew, and leads back to where it was
 * tried.
 */
@Named
@ViewScoped
public class ConfirmYourselfPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ConfirmSecondFactor confirmSecondFactor;
    @Inject ConfirmByPasskey confirmByPasskey;
    @Inject PasskeyAsk passkey;
    @Inject HttpServletRequest request;
    @Inject Notices notices;
    @Inject Door door;

    private String back = "";
    private @Nullable String code;

    public void confirm() {
        long session = SignedIn.sessionOf(request);
        new FieldChecks()
                .check(
                        confirmSecondFactor.confirm(session, code == null ? "" : code),
                        "code",
                        "code-wrong")
                .orRefuse();
        notices.tell("desk.confirm-yourself.confirmed");
        door.goBack(back);
    }

    public void enterByPasskey() {
        long session = SignedIn.sessionOf(request);
        new FieldChecks()
                .check(
                        confirmByPasskey.confirm(
                                session, AskedPasskey.take(request), passkey.given()),
                        "answer",
                        "passkey-refused")
                .orRefuse();
        notices.tell("desk.confirm-yourself.confirmed");
        door.goBack(back);
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
