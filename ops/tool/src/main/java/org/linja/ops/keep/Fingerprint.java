package org.linja.ops.keep;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.linja.platform.rules.Sha256;

/** Counts bytes and lines that pass, and remembers their SHA-256; closing leaves the sink open. */
final class Fingerprint extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;
    private long lines;

    Fingerprint(OutputStream sink) {
        super(sink);
        digest = Sha256.begun();
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n') {
                lines++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    /** As COPY writes them: one row, one line; a line break within a row is escaped. */
    long lines() {
        return lines;
    }

    String sha256() {
        return Sha256.hex(digest);
    }
}
