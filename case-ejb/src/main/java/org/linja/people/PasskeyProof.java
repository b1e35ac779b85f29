package org.linja.people;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.linja.platform.config.Settings;
import org.linja.platform.rules.Sha256;

/**
 * Tells whether what a device signed is an answer to what this house asked, at this house's own
 * address, by somebody who proved themself to the device (WebAuthn, by WebAuthn4J; ADR 0052).
 */
@ApplicationScoped
class PasskeyProof {
    private static final Logger LOG = System.getLogger(PasskeyProof.class.getName());

    /** What the answers of {@link #made} and {@link #shown} are made of. */
    static final int PARTS_MADE = 2;

    static final int PARTS_SHOWN = 5;

    /** The signatures that every device of today makes one of. */
    private static final List<PublicKeyCredentialParameters> SIGNATURES =
            List.of(
                    signature(COSEAlgorithmIdentifier.ES256),
                    signature(COSEAlgorithmIdentifier.EdDSA),
                    signature(COSEAlgorithmIdentifier.RS256));

    @Inject Settings settings;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested =
            new AttestedCredentialDataConverter(converter);
    private URI house = URI.create("https://localhost");

    @PostConstruct
    void read() {
        take(settings.passkeyUrl());
    }

    /** Takes this for the address of the house. */
    void take(String url) {
        house = URI.create(url);
    }

    /** Whether browsers let a passkey be made here: over TLS alone. */
    boolean isPossible() {
        return "https".equals(house.getScheme());
    }

    /** Where people reach the house whose passkeys these are. */
    String address() {
        return house.toString();
    }

    /** The name of this house to devices. */
    String house() {
        return house.getHost();
    }

    /** By what devices know a person of this house again; it names nobody. */
    static byte[] handle(long personId) {
        return Sha256.of("linja passkey of " + personId);
    }

    /** What was made of an answer: it is right, a copy's, or worth nothing. */
    sealed interface Verdict {
        /**
         * It is right.
         *
         * @param signCount how often the device says to have answered
         */
        record Right(long signCount) implements Verdict {}

        /** It is right but for its count: another device has answered with the same key. */
        record Copied() implements Verdict {}

        record Worthless() implements Verdict {}
    }

    /** The passkey that a device made when it was asked this, if it did. */
    Optional<NewPasskey> made(PendingPasskey asked, PasskeyAnswer answer) {
        try {
            RegistrationData data =
                    manager.verify(
                            new RegistrationRequest(answer.part(1), answer.part(0)),
                            new RegistrationParameters(at(asked), SIGNATURES, true));
            AttestationObject object = data.getAttestationObject();
            return object == null ? Optional.empty() : made(object.getAuthenticatorData());
        } catch (WebAuthnException refused) {
            told(refused);
            return Optional.empty();
        }
    }

    private Optional<NewPasskey> made(AuthenticatorData<?> said) {
        AttestedCredentialData credential = said.getAttestedCredentialData();
        return credential == null
                ? Optional.empty()
                : Optional.of(
                        new NewPasskey(
                                HexFormat.of().formatHex(credential.getCredentialId()),
                                HexFormat.of().formatHex(attested.convert(credential)),
                                said.isFlagBE(),
                                said.getSignCount()));
    }

    /** What an answer to what was asked is worth, by the passkey that it names. */
    Verdict shown(PendingPasskey asked, KnownPasskey passkey, PasskeyAnswer answer) {
        if (!MessageDigest.isEqual(handle(passkey.personId()), answer.part(4))) {
            return new Verdict.Worthless();
        }
        try {
            AuthenticationData data =
                    manager.verify(
                            new AuthenticationRequest(
                                    answer.part(0),
                                    answer.part(4),
                                    answer.part(2),
                                    answer.part(1),
                                    answer.part(3)),
                            new AuthenticationParameters(
                                    at(asked), record(passkey), List.of(answer.part(0)), true));
            AuthenticatorData<?> said = data.getAuthenticatorData();
            return said == null ? new Verdict.Worthless() : new Verdict.Right(said.getSignCount());
        } catch (MaliciousCounterValueException copied) {
            told(copied);
            return new Verdict.Copied();
        } catch (WebAuthnException refused) {
            told(refused);
            return new Verdict.Worthless();
        }
    }

    private CredentialRecordImpl record(KnownPasskey passkey) {
        return new CredentialRecordImpl(
                null,
                null,
                passkey.backupEligible(),
                null,
                passkey.signCount(),
                attested.convert(HexFormat.of().parseHex(passkey.attested())),
                null,
                null,
                null,
                null);
    }

    private ServerProperty at(PendingPasskey asked) {
        return ServerProperty.builder()
                .origin(Origin.create(house.toString()))
                .rpId(house.getHost())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(asked.challenge())))
                .build();
    }

    /** The log says what was wrong; neither whom it was about nor what they brought. */
    private static void told(WebAuthnException refused) {
        LOG.log(Level.WARNING, "passkey refused: " + refused.getClass().getSimpleName());
    }

    private static PublicKeyCredentialParameters signature(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}
