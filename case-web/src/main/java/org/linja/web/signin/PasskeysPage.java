package org.linja.web.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.people.PasskeyOffer;
import org.linja.people.PasskeyRow;
import org.linja.people.RemovePasskey;
import org.linja.people.ShowMyPasskeys;
import org.linja.people.TakePasskey;
import org.linja.web.kit.Notices;

/** A person's passkeys: taking one, what they are called, and removing one again. */
@Named
@ViewScoped
public class PasskeysPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowMyPasskeys showMyPasskeys;
    @Inject TakePasskey takePasskey;
    @Inject RemovePasskey removePasskey;
    @Inject PasskeyAsk asked;
    @Inject HttpServletRequest request;
    @Inject Notices notices;

    private List<PasskeyRow> passkeys = List.of();
    private List<String> codes = List.of();
    private @Nullable PasskeyOffer offer;
    private @Nullable String name;

    public void load() {
        passkeys = showMyPasskeys.show();
    }

    public void begin() {
        offer = takePasskey.begin();
        AskedPasskey.keep(request, offer.pending());
    }

    public void take() {
        offer = null;
        long session = SignedIn.sessionOf(request);
        String called = name == null ? "" : name;
        codes = takePasskey.finish(session, AskedPasskey.take(request), called, asked.given());
        name = null;
        notices.tell("desk.passkeys.taken");
    }

    public void remove(PasskeyRow passkey) {
        removePasskey.remove(passkey.id());
        notices.tell("desk.passkeys.removed");
    }

    public List<PasskeyRow> getPasskeys() {
        return passkeys;
    }

    /** Recovery codes that were just given; they are shown this once. */
    public List<String> getCodes() {
        return codes;
    }

    /** What a device is to make; null where nothing was begun. */
    public @Nullable PasskeyOffer getOffer() {
        return offer;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
