package org.linja.ops.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The last 64 characters of a backup: the SHA-256 of the whole file with zeros in their place. No
 * bit of it can turn unnoticed, not even one that no row would show.
 */
final class Seal {
    static final String PLACE = "0".repeat(64);

    private Seal() {}

    /** Puts the seal on a file that ends with its place. */
    static void put(FileChannel file, String sha256) throws IOException {
        ByteBuffer seal = ByteBuffer.wrap(sha256.getBytes(StandardCharsets.US_ASCII));
        long at = file.size() - PLACE.length();
        while (seal.hasRemaining()) {
            at += file.write(seal, at);
        }
    }

    /** Whether the file is what was sealed. */
    static boolean holds(Path file) throws IOException {
        Fingerprint whole = new Fingerprint(OutputStream.nullOutputStream());
        long before = Files.size(file) - PLACE.length();
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            long left = before;
            while (left > 0) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return false;
                }
                whole.write(buffer, 0, read);
                left -= read;
            }
            whole.write(PLACE.getBytes(StandardCharsets.US_ASCII));
            String seal = new String(content.readAllBytes(), StandardCharsets.US_ASCII);
            return seal.equals(whole.sha256());
        }
    }
}
