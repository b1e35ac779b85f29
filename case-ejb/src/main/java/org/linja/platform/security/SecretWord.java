package org.linja.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Words that nobody can guess, and the fingerprints by which the house knows them again without
 * keeping them. They are of so many random bits that a quick hash is as good as a slow one; never
 * for what a person thinks up.
 */
public final class SecretWord {
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretWord() {}

    /** One of so many random bytes, in letters that an address can bear. */
    public static String of(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** SHA-256 in hex. */
    public static String fingerprint(String word) {
        return HexFormat.of().formatHex(sha256().digest(word.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
