package org.linja.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.Set;
import org.linja.people.rules.ElsewhereRefusal;

/**
 * Judges a provider's word about a person: that it is its own, for this house, for this sign-in,
 * and of now (OpenID Connect Core 1.0, 3.1.3.7).
 */
final class IdTokens {
    /**
     * Signed with a key of the provider's that we know the public half of. What is not signed, or
     * signed with a secret that we share, or with the public key taken for one, is not among them.
     */
    private static final Set<JWSAlgorithm> SIGNED_BY =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private IdTokens() {}

    /** What it says of the person, once it has proved right. */
    static ProvenElsewhere judge(
            JWT token,
            String issuer,
            String clientId,
            String nonce,
            JWKSource<SecurityContext> keys)
            throws RefusedElsewhere {
        IDTokenClaimsSet claims;
        try {
            IDTokenValidator validator =
                    new IDTokenValidator(
                            new Issuer(issuer),
                            new ClientID(clientId),
                            new JWSVerificationKeySelector<>(SIGNED_BY, keys),
                            null);
            claims = validator.validate(token, new Nonce(nonce));
        } catch (BadJOSEException | JOSEException notProved) {
            throw new RefusedElsewhere(ElsewhereRefusal.PROOF, notProved);
        }
        requireOurs(claims, clientId);
        String email = claims.getStringClaim("email");
        if (email == null || !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
            throw new RefusedElsewhere(ElsewhereRefusal.ADDRESS);
        }
        return new ProvenElsewhere(issuer, claims.getSubject().getValue(), email);
    }

    /** For several, and not said to be ours: whoever else it is for could have handed it on. */
    private static void requireOurs(IDTokenClaimsSet claims, String clientId)
            throws RefusedElsewhere {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean ours =
                party == null
                        ? claims.getAudience().size() == 1
                        : party.getValue().equals(clientId);
        if (!ours) {
            throw new RefusedElsewhere(ElsewhereRefusal.PROOF);
        }
    }
}
