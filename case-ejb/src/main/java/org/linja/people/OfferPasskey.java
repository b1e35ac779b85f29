package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.problem.Problem;

/**
 * Says what a browser is to ask a device for that is to say by itself whose it is. A page of the
 * door that is only drawn asks nothing of the database.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class OfferPasskey {
    @Inject PasskeyOffers offers;
    @Inject PasskeyProof proof;

    /** Where passkeys answer; empty where people do not reach this house over TLS. */
    public String address() {
        return proof.isPossible() ? proof.address() : "";
    }

    /**
     * Something new for a device to sign.
     *
     * @throws Problem {@code unavailable} where people do not reach this house over TLS
     */
    public PasskeyOffer offer() {
        return offers.offer("", "", "", List.of());
    }
}
