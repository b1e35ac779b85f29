package org.linja.journal.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.linja.platform.rules.Sha256;

/**
 * Binds personal text to the chain without putting it there: once salt and text are erased, the
 * commitment that remains tells nothing, and the chain still holds.
 */
public final class SaltedText {

    /** Shorter salts could be guessed together with a short text. */
    public static final int SALT_BYTES = 16;

    private SaltedText() {}

    /**
     * SHA-256 of the salt followed by the text in UTF-8, in lower-case hex.
     *
     * @throws IllegalArgumentException if the salt is shorter than {@link #SALT_BYTES}
     */
    public static String commit(byte[] salt, String text) {
        if (salt.length < SALT_BYTES) {
            throw new IllegalArgumentException(
                    "A salt needs %d bytes, not %d".formatted(SALT_BYTES, salt.length));
        }
        MessageDigest digest = Sha256.begun();
        digest.update(salt);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
