package org.linja.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linja.platform.rules.LastingName;

/**
 * Seals the secrets that authenticators share with the house, under a key of the operator's that
 * stands in no database: whoever has a dump alone has none of them (AES-256 in GCM).
 *
 * <p>The newest key seals; older ones, on the lines below it, open what they have sealed. What is
 * sealed belongs to one person and opens for no other.
 */
@ApplicationScoped
class FactorSeal {
    private static final String SETTING = "linja.factor.key.file";
    private static final String PURPOSE = "linja second factor";
    private static final int NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = SETTING)
    Optional<String> file;

    private KeyFile keys = new KeyFile(SETTING, List.of());

    @PostConstruct
    void read() {
        keys = KeyFile.read(SETTING, PURPOSE, file);
    }

    /** Takes these lines for the keys, the newest first. */
    void take(List<String> lines) {
        keys = KeyFile.of(SETTING, PURPOSE, lines);
    }

    /** Whether this house has a key, and so can keep such secrets. */
    boolean isReady() {
        return keys.newest().isPresent();
    }

    /** As text in hex. */
    String seal(byte[] secret, long personId) {
        byte[] key = keys.newest().orElseThrow();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, secret, personId);
        return KeyFile.name(key)
                + HexFormat.of().formatHex(nonce)
                + HexFormat.of().formatHex(sealed);
    }

    /**
     * What was sealed for this person.
     *
     * @throws IllegalStateException if it was touched, is another's, or its key is gone
     */
    byte[] open(String text, long personId) {
        byte[] kept = HexFormat.of().parseHex(text);
        byte[] key =
                keys.named(text.substring(0, 2 * NAME_BYTES))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                SETTING + " lacks the key of a second factor"));
        byte[] nonce = Arrays.copyOfRange(kept, NAME_BYTES, NAME_BYTES + NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(kept, NAME_BYTES + NONCE_BYTES, kept.length);
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, personId);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] text, long personId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(LastingName.ofPerson(personId).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a sealed secret does not open", refused);
        }
    }
}
