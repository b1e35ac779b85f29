package org.linja.platform.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as bytes and in lower-case hex. */
public final class Sha256 {
    private Sha256() {}

    /** One that nothing was put into yet, for what comes piece by piece. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform offers SHA-256", impossible);
        }
    }

    public static byte[] of(byte[] content) {
        return begun().digest(content);
    }

    /** Of a text in UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that was put into one that was {@link #begun}; it stands at its beginning again. */
    public static String hex(MessageDigest begun) {
        return HexFormat.of().formatHex(begun.digest());
    }

    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** Of a text in UTF-8. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
