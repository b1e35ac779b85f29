package org.linja.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.linja.attachments.rules.FileRefusal;

/** Unpacks the streams of a PDF to nowhere, to see how much they expand; draws nothing. */
final class PaperCheck {
    private static final int BLOCK_BYTES = 1 << 16;
    private static final int OVERLAP_BYTES = 1_024;
    private static final int MOST_STREAMS = 100_000;
    private static final byte[] STREAM = bytes("stream");
    private static final byte[] PACKED = bytes("/FlateDecode");
    private static final byte[] PACKED_IN_SHORT = bytes("/Fl");
    private static final byte[] OBJECT = bytes(" obj");

    private PaperCheck() {}

    /** Throws {@code file-refused} with the reason. */
    static void check(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            UnpackBudget budget = new UnpackBudget(content.length());
            byte[] block = new byte[OVERLAP_BYTES + BLOCK_BYTES];
            long blockAt = 0;
            int streams = 0;
            int searched = 0;
            int filled = fill(content, 0, block, 0);
            while (filled > 0) {
                for (int at = ByteSearch.indexOf(block, STREAM, searched, filled);
                        at >= 0;
                        at = ByteSearch.indexOf(block, STREAM, at + 1, filled)) {
                    if (++streams > MOST_STREAMS) {
                        throw Refusals.of(FileRefusal.TOO_MANY_INSIDE);
                    }
                    refuseTwicePacked(block, at);
                    unpack(content, blockAt + at + STREAM.length, budget);
                }
                int kept = Math.min(filled, OVERLAP_BYTES);
                System.arraycopy(block, filled - kept, block, 0, kept);
                // What is kept was searched, but for a word that the seam cuts.
                searched = Math.max(0, kept - STREAM.length + 1);
                blockAt += filled - kept;
                int more = fill(content, blockAt + kept, block, kept);
                filled = more == 0 ? 0 : kept + more;
            }
        }
    }

    private static int fill(RandomAccessFile content, long from, byte[] block, int at)
            throws IOException {
        content.seek(from);
        int read = content.read(block, at, block.length - at);
        return Math.max(read, 0);
    }

    /** What is packed twice shows its size only to whoever unpacks it twice. */
    private static void refuseTwicePacked(byte[] block, int stream) {
        int from = Math.max(0, stream - OVERLAP_BYTES);
        for (int object = ByteSearch.indexOf(block, OBJECT, from, stream);
                object >= 0;
                object = ByteSearch.indexOf(block, OBJECT, from, stream)) {
            from = object + OBJECT.length;
        }
        int packed = 0;
        for (int at = ByteSearch.indexOf(block, PACKED_IN_SHORT, from, stream);
                at >= 0;
                at = ByteSearch.indexOf(block, PACKED_IN_SHORT, at + 1, stream)) {
            boolean inFull = ByteSearch.indexOf(block, PACKED, at, at + PACKED.length) == at;
            boolean inShort = !Character.isLetter(block[at + PACKED_IN_SHORT.length]);
            packed += inFull || inShort ? 1 : 0;
        }
        if (packed > 1) {
            throw Refusals.of(FileRefusal.EXPANDS_TOO_MUCH);
        }
    }

    private static void unpack(RandomAccessFile content, long from, UnpackBudget budget)
            throws IOException {
        content.seek(from);
        int first = content.read();
        while (first == '\r' || first == '\n') {
            first = content.read();
        }
        int second = content.read();
        boolean packed = first >= 0 && (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
        if (packed) {
            content.seek(content.getFilePointer() - 2);
            InputStream rest =
                    new BufferedInputStream(Channels.newInputStream(content.getChannel()), 8_192);
            Inflater inflater = new Inflater();
            try {
                budget.drain(new InflaterInputStream(rest, inflater));
            } catch (ZipException | java.io.EOFException notPackedAfterAll) {
                // By chance it began like something packed; what was unpacked of it is counted.
                return;
            } finally {
                // A paper may have 100 000 streams: what each holds outside the heap goes at once.
                inflater.end();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
