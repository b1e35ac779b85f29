package org.linja.exports;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Sha256;

/**
 * One file of an export.
 *
 * @param text what was made for the export; null for a file of a case, which stands where it stood,
 *     and where only the rest is asked for
 */
public record ExportEntry(
        String path,
        long bytes,
        long crc32,
        String sha256,
        @Nullable String text,
        @Nullable Long attachmentId) {

    /** A text that was made for the export. */
    static ExportEntry text(String path, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        return new ExportEntry(
                path, content.length, sum.getValue(), Sha256.hex(content), text, null);
    }
}
