package org.linja.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Turns passwords into hashes and compares them.
 *
 * <p>PBKDF2 with HMAC-SHA-512 and 220,000 rounds, above the 210,000 of the OWASP Password Storage
 * Cheat Sheet. A hash names its algorithm and rounds, so that one that is weaker than today's is
 * known and replaced when its person signs in.
 */
final class Password {
    static final int LONGEST = 128;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 220_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Stands where an invited person has no password yet; nothing that is typed matches it. */
    static final String NONE = "-";

    /** Stands where a person comes by their firm's provider and has no password here. */
    private static final String ELSEWHERE = "=";

    private Password() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return SCHEME
                + "$"
                + ROUNDS
                + "$"
                + text.encodeToString(salt)
                + "$"
                + text.encodeToString(derive(password, salt, ROUNDS));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME) || password.length() > LONGEST) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** Whether there is a password at all; an invited person has none yet. */
    static boolean isOne(String hash) {
        return !hash.equals(NONE) && !hash.equals(ELSEWHERE);
    }

    /** Whether a hash was made in a way that was thought enough once and no longer is. */
    static boolean isWeak(String hash) {
        String[] parts = hash.split("\\$", -1);
        return parts.length == 4 && Integer.parseInt(parts[1]) < ROUNDS;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
