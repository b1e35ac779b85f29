package org.linja.journal.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint that binds an entry to all entries before it: SHA-256 in lower-case hex. */
public final class EntryHash {

    /** What stands before the first entry of every case. */
    public static final String GENESIS = "0".repeat(64);

    private EntryHash() {}

    /** The hash of a canonical line, 64 lower-case hex digits. */
    public static String of(String canonical) {
        return hex(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
