package org.linja.attachments;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.linja.attachments.rules.FileRefusal;

/**
 * The directory at the end of an archive, read for what Java's own reader does not tell: that the
 * archive begins and ends where its file does, and which entries are links or locked.
 */
final class ZipDirectory {
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int MOST_BYTES = 4 << 20;
    private static final int LOCAL = 0x04034B50;
    private static final int ENTRY = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int KIND_OF_FILE = 0170000;
    private static final int LINK = 0120000;

    private ZipDirectory() {}

    /** Throws {@code file-refused} with the reason. */
    static void check(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            if (content.length() < END_BYTES || read(content, 0, 4).getInt(0) != LOCAL) {
                throw Refusals.of(FileRefusal.DAMAGED);
            }
            long end = end(content);
            ByteBuffer last = read(content, end, END_BYTES);
            int entries = last.getShort(10) & 0xFFFF;
            long bytes = last.getInt(12) & 0xFFFF_FFFFL;
            long from = last.getInt(16) & 0xFFFF_FFFFL;
            if (from + bytes != end) {
                // Something stands before it that a reader from the end never sees.
                throw Refusals.of(FileRefusal.TWO_IN_ONE);
            }
            if (bytes > MOST_BYTES) {
                throw Refusals.of(FileRefusal.TOO_MANY_INSIDE);
            }
            entries(read(content, from, (int) bytes), entries);
        } catch (EOFException | IndexOutOfBoundsException cutShort) {
            throw Refusals.of(FileRefusal.DAMAGED);
        }
    }

    private static void entries(ByteBuffer directory, int entries) {
        int at = 0;
        for (int entry = 0; entry < entries; entry++) {
            if (directory.getInt(at) != ENTRY) {
                throw Refusals.of(FileRefusal.DAMAGED);
            }
            boolean locked = (directory.getShort(at + 8) & 1) != 0;
            int method = directory.getShort(at + 10);
            int attributes = directory.getInt(at + 38) >>> 16;
            if (locked) {
                throw Refusals.of(FileRefusal.LOCKED);
            }
            if (method != 0 && method != 8) {
                throw Refusals.of(FileRefusal.DAMAGED);
            }
            if ((attributes & KIND_OF_FILE) == LINK) {
                throw Refusals.of(FileRefusal.LEADS_OUTSIDE);
            }
            at +=
                    ENTRY_BYTES
                            + (directory.getShort(at + 28) & 0xFFFF)
                            + (directory.getShort(at + 30) & 0xFFFF)
                            + (directory.getShort(at + 32) & 0xFFFF);
        }
        if (at != directory.limit()) {
            throw Refusals.of(FileRefusal.DAMAGED);
        }
    }

    private static long end(RandomAccessFile content) throws IOException {
        long from = Math.max(0, content.length() - END_BYTES - LONGEST_COMMENT);
        ByteBuffer tail = read(content, from, (int) (content.length() - from));
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                int comment = tail.getShort(at + 20) & 0xFFFF;
                if (at + END_BYTES + comment != tail.limit()) {
                    throw Refusals.of(FileRefusal.TWO_IN_ONE);
                }
                return from + at;
            }
        }
        throw Refusals.of(FileRefusal.DAMAGED);
    }

    private static ByteBuffer read(RandomAccessFile content, long from, int bytes)
            throws IOException {
        byte[] part = new byte[bytes];
        content.seek(from);
        content.readFully(part);
        return ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN);
    }
}
