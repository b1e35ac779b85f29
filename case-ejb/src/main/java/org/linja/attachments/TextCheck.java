package org.linja.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.linja.attachments.rules.FileRefusal;

/** Reads a text through: no page at its beginning, and no bytes that no text has. */
final class TextCheck {
    private static final int BLOCK_BYTES = 1 << 16;
    private static final int OVERLAP_BYTES = 64;
    private static final int HEAD_BYTES = 4_096;

    private TextCheck() {}

    /**
     * Throws {@code unsupported-media-type}.
     *
     * @param markup whether the whole of it is looked at for a page, not its beginning alone
     */
    static void check(Path file, boolean markup) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] block = content.readNBytes(BLOCK_BYTES);
            boolean wide = isWide(block);
            ContentCheck.refusePage(Arrays.copyOf(block, Math.min(block.length, HEAD_BYTES)));
            byte[] seam = new byte[0];
            while (block.length > 0) {
                if (!wide) {
                    refuseBinary(block);
                }
                if (markup) {
                    byte[] both = Arrays.copyOf(seam, seam.length + block.length);
                    System.arraycopy(block, 0, both, seam.length, block.length);
                    ContentCheck.refusePage(both);
                    seam =
                            Arrays.copyOfRange(
                                    both, Math.max(0, both.length - OVERLAP_BYTES), both.length);
                }
                block = content.readNBytes(BLOCK_BYTES);
            }
        }
    }

    /** UTF-16 or UTF-32, said by its mark. */
    private static boolean isWide(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }

    private static void refuseBinary(byte[] block) {
        for (byte one : block) {
            if (one == 0) {
                throw Refusals.of(FileRefusal.TYPE_NOT_TAKEN);
            }
        }
    }
}
