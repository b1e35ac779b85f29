package org.linja.journal.rules;

import org.linja.platform.rules.Sha256;

/** The fingerprint that binds an entry to all entries before it: SHA-256 in lower-case hex. */
public final class EntryHash {

    /** What stands before the first entry of every case. */
    public static final String GENESIS = "0".repeat(64);

    private EntryHash() {}

    /** The hash of a canonical line, 64 lower-case hex digits. */
    public static String of(String canonical) {
        return Sha256.hex(canonical);
    }
}
