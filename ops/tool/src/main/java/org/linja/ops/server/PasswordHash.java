package org.linja.ops.server;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes a password in the form the application reads: {@code scheme$rounds$salt$hash}. The form
 * names its rounds, so the application accepts it when its own have grown.
 */
final class PasswordHash {
    private static final int ROUNDS = 220_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return of(password, salt);
    }

    static String of(String password, byte[] salt) {
        try {
            byte[] hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(
                                    new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS))
                            .getEncoded();
            Base64.Encoder text = Base64.getEncoder().withoutPadding();
            return "pbkdf2-sha512$%d$%s$%s"
                    .formatted(ROUNDS, text.encodeToString(salt), text.encodeToString(hash));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
