package org.linja.people;

import java.io.Serializable;
import java.net.URI;
import java.util.List;

/**
 * Where a customer's people sign in.
 *
 * @param customer its code
 * @param domains of the mail addresses that are this customer's
 * @param onlyWay whether no password of ours is good for them
 */
public record SignInProvider(
        long customerId,
        String customer,
        String issuer,
        String clientId,
        List<String> domains,
        boolean onlyWay,
        long version)
        implements Serializable {
    /** Where the provider says what it is (OpenID Connect Discovery 1.0, 4.1). */
    URI configuration() {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(base + "/.well-known/openid-configuration");
    }
}
