package org.linja.web.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.people.DropSecondFactor;
import org.linja.people.MyFactor;
import org.linja.people.NewAuthenticator;
import org.linja.people.RenewRecoveryCodes;
import org.linja.people.ShowMyFactor;
import org.linja.people.TakeSecondFactor;
import org.linja.web.kit.Notices;

/** A person's second factor: taking one, its recovery codes, and doing without it again. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowMyFactor showMyFactor;
    @Inject TakeSecondFactor takeSecondFactor;
    @Inject RenewRecoveryCodes renewRecoveryCodes;
    @Inject DropSecondFactor dropSecondFactor;
    @Inject HttpServletRequest request;
    @Inject Notices notices;

    private @Nullable MyFactor mine;
    private @Nullable NewAuthenticator begun;
    private List<String> codes = List.of();
    private @Nullable String code;

    public void load() {
        mine = showMyFactor.show();
    }

    public void begin() {
        begun = takeSecondFactor.begin();
    }

    public void confirm() {
        long session = SignedIn.sessionOf(request);
        codes = takeSecondFactor.confirm(session, Objects.requireNonNull(begun), typed());
        begun = null;
        notices.tell("desk.second-factor.taken");
    }

    private String typed() {
        return code == null ? "" : code;
    }

    public void renew() {
        codes = renewRecoveryCodes.renew();
    }

    public void drop() {
        dropSecondFactor.drop();
        codes = List.of();
        notices.tell("desk.second-factor.dropped");
    }

    public @Nullable MyFactor getMine() {
        return mine;
    }

    /** What an authenticator is to be told; null unless it was just made. */
    public @Nullable NewAuthenticator getBegun() {
        return begun;
    }

    public @Nullable QrPicture getPicture() {
        return begun == null ? null : QrPicture.of(begun.address());
    }

    /** Recovery codes that were just given; they are shown this once. */
    public List<String> getCodes() {
        return codes;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
