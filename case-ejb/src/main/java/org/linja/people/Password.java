package org.linja.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.linja.platform.problem.FieldChecks;

/**
 * Turns passwords into hashes and compares them.
 *
 * <p>PBKDF2 with HMAC-SHA-512 and 210,000 rounds, the figure of the OWASP Password Storage Cheat
 * Sheet (2023). A hash names its algorithm and rounds, so that both can be raised later.
 */
final class Password {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    static void check(String password) {
        new FieldChecks()
                .check(
                        password.length() >= SHORTEST && password.length() <= LONGEST,
                        "password",
                        "password-length",
                        String.valueOf(SHORTEST),
                        String.valueOf(LONGEST))
                .orRefuse();
    }

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
