package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linja.people.OfferPasskey;
import org.linja.people.PasskeyOffer;

/** What a page asks a device for that has a passkey of this house, and what it answered. */
@Named
@RequestScoped
public class PasskeyAsk {
    @Inject OfferPasskey offerPasskey;
    @Inject HttpServletRequest request;

    private @Nullable PasskeyOffer offer;
    private @Nullable String answer;

    public void ask() {
        offer = offerPasskey.offer();
        AskedPasskey.keep(request, offer.pending());
        answer = null;
    }

    /** Where passkeys answer; empty where people do not reach this house over TLS. */
    public String getUrl() {
        return offerPasskey.address();
    }

    /** What was just asked; null where nothing was. */
    public @Nullable PasskeyOffer getOffer() {
        return offer;
    }

    /** What the device said; empty where it said nothing. */
    String given() {
        return answer == null ? "" : answer;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
