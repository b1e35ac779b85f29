package org.linja.platform.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.linja.platform.rules.Sha256;

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
        return Sha256.hex(word);
    }
}
