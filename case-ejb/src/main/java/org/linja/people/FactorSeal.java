package org.linja.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals the secrets that authenticators share with the house, under a key of the operator's that
 * stands in no database: whoever has a dump alone has none of them (AES-256 in GCM).
 *
 * <p>The newest key seals; older ones, on the lines below it, open what they have sealed. What is
 * sealed belongs to one person and opens for no other.
 */
@ApplicationScoped
class FactorSeal {
    private static final int SHORTEST_KEY = 32;
    private static final int NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "linja.factor.key.file")
    Optional<String> file;

    private List<byte[]> keys = List.of();

    @PostConstruct
    void read() {
        take(file.filter(name -> !name.isBlank()).map(FactorSeal::lines).orElse(List.of()));
    }

    /** Takes these lines for the keys, the newest first. */
    void take(List<String> lines) {
        List<String> written = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (written.stream().anyMatch(line -> line.length() < SHORTEST_KEY)) {
            throw new IllegalStateException(
                    "linja.factor.key.file holds a line of fewer than " + SHORTEST_KEY + " signs");
        }
        keys = written.stream().map(line -> digest("linja second factor " + line)).toList();
    }

    /** Whether this house has a key, and so can keep such secrets. */
    boolean isReady() {
        return !keys.isEmpty();
    }

    /** As text in hex. */
    String seal(byte[] secret, long personId) {
        byte[] key = keys.get(0);
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, secret, personId);
        return HexFormat.of().formatHex(name(key))
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
        byte[] name = Arrays.copyOf(kept, NAME_BYTES);
        byte[] key =
                keys.stream()
                        .filter(one -> Arrays.equals(name(one), name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "linja.factor.key.file lacks the key of a second"
                                                        + " factor"));
        byte[] nonce = Arrays.copyOfRange(kept, NAME_BYTES, NAME_BYTES + NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(kept, NAME_BYTES + NONCE_BYTES, kept.length);
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, personId);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] text, long personId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ChangePerson.subject(personId).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a sealed secret does not open", refused);
        }
    }

    /** By this a key is known again; it says nothing of it. */
    private static byte[] name(byte[] key) {
        return Arrays.copyOf(digest("name " + Arrays.toString(key)), NAME_BYTES);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "linja.factor.key.file names a file that cannot be read", unreadable);
        }
    }
}
