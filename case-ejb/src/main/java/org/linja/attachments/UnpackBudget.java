package org.linja.attachments;

import java.io.IOException;
import java.io.InputStream;
import org.linja.attachments.rules.FileRefusal;

/**
 * How much a packed file may expand, counted while it is unpacked to nowhere: what was promised in
 * it is not believed.
 */
final class UnpackBudget {
    private static final long MOST_BYTES = 200L << 20;
    // Office papers pack 10 to 30 times, logs seldom more than 50.
    private static final long MOST_TIMES_PACKED = 100;
    private static final long ALWAYS_ALLOWED_BYTES = 4L << 20;

    private final long allowed;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    UnpackBudget(long packedBytes) {
        this.allowed =
                Math.min(
                        MOST_BYTES,
                        Math.max(ALWAYS_ALLOWED_BYTES, packedBytes * MOST_TIMES_PACKED));
    }

    /** Reads a stream to its end, or to the end of what is allowed. */
    void drain(InputStream packed) throws IOException {
        for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
            spend(read);
        }
    }

    void spend(long bytes) {
        unpacked += bytes;
        if (unpacked > allowed) {
            throw Refusals.of(FileRefusal.EXPANDS_TOO_MUCH);
        }
    }
}
