package org.linja.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linja.platform.rules.Sha256;

/**
 * Lays an export out as one file. Nothing is packed: so its bytes follow from what it holds alone,
 * on every server and under every library, today and in seven days.
 */
final class ExportZip {
    /** What everything together may be: the room a customer has for files, and half as much. */
    static final long MOST_BYTES = 15L << 30;

    /** Where bytes come from. */
    interface Source {
        byte[] text(String path);

        Optional<byte[]> piece(long attachment, int seq);
    }

    private final DataExport export;
    private final List<ExportEntry> entries;
    private final Source source;

    ExportZip(DataExport export, List<ExportEntry> entries, Source source) {
        this.export = export;
        this.entries = entries;
        this.source = source;
    }

    /** Writes it; does not close {@code out}. */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
        LocalDateTime when = LocalDateTime.ofInstant(export.orderedAt(), ZoneOffset.UTC);
        for (ExportEntry entry : entries) {
            ZipEntry place = new ZipEntry(entry.path());
            place.setSize(entry.bytes());
            place.setCrc(entry.crc32());
            place.setTimeLocal(when);
            zip.putNextEntry(place);
            copy(entry, zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** Size and fingerprint of what {@link #write} writes. */
    SealedZip seal() throws IOException {
        MessageDigest digest = Sha256.begun();
        long[] bytes = {0};
        OutputStream counted =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes[0]++;
                    }

                    @Override
                    public void write(byte[] content, int offset, int length) {
                        bytes[0] += length;
                    }
                };
        write(new DigestOutputStream(counted, digest));
        return new SealedZip(bytes[0], Sha256.hex(digest));
    }

    private void copy(ExportEntry entry, OutputStream out) throws IOException {
        Long attachment = entry.attachmentId();
        if (attachment == null) {
            String text = entry.text();
            out.write(
                    text == null
                            ? source.text(entry.path())
                            : text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        int seq = 0;
        for (Optional<byte[]> piece = source.piece(attachment, seq);
                piece.isPresent();
                piece = source.piece(attachment, ++seq)) {
            out.write(piece.get());
        }
    }
}
