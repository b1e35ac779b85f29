package org.linja.attachments;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.linja.attachments.rules.FileKind;
import org.linja.attachments.rules.FileRefusal;

/**
 * Walks through the parts of a picture without drawing it: how many dots it would have, and that it
 * ends where its file does.
 */
final class PictureCheck {
    // A telephone's largest today has 200 million; a screen's a tenth of these.
    private static final long MOST_PIXELS = 64_000_000;
    private static final int MOST_PARTS = 100_000;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;

    private PictureCheck() {}

    /** Throws {@code file-refused} with the reason. */
    static void check(Path file, FileKind kind) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            switch (kind) {
                case PNG -> png(content);
                case JPEG -> jpeg(content);
                case GIF -> gif(content);
                default -> throw new IllegalArgumentException(kind.name());
            }
        } catch (EOFException cutShort) {
            throw Refusals.of(FileRefusal.DAMAGED);
        }
    }

    private static void png(RandomAccessFile content) throws IOException {
        content.seek(8);
        for (int part = 0; part < MOST_PARTS; part++) {
            long length = content.readInt() & 0xFFFF_FFFFL;
            int name = content.readInt();
            long next = content.getFilePointer() + length + 4;
            if ((part == 0) != (name == IHDR) || next > content.length()) {
                throw Refusals.of(FileRefusal.DAMAGED);
            }
            if (name == IHDR) {
                refuseFlood(content.readInt() & 0xFFFF_FFFFL, content.readInt() & 0xFFFF_FFFFL);
            }
            if (name == IEND) {
                requireEnd(next, content);
                return;
            }
            content.seek(next);
        }
        throw Refusals.of(FileRefusal.DAMAGED);
    }

    private static void gif(RandomAccessFile content) throws IOException {
        content.seek(6);
        long width = littleShort(content);
        long height = littleShort(content);
        refuseFlood(width, height);
        int flags = content.readUnsignedByte();
        content.seek(13L + colours(flags));
        long drawn = 0;
        for (int part = 0; part < MOST_PARTS; part++) {
            switch (content.readUnsignedByte()) {
                case 0x21 -> {
                    content.readUnsignedByte();
                    skipBlocks(content);
                }
                case 0x2C -> {
                    content.seek(content.getFilePointer() + 4);
                    // All pictures of a film together, each as large as it says.
                    drawn += (long) littleShort(content) * littleShort(content);
                    refuseFlood(1, drawn / 8);
                    content.seek(content.getFilePointer() + 1 + colours(flagsHere(content)) + 1);
                    skipBlocks(content);
                }
                case 0x3B -> {
                    requireEnd(content.getFilePointer(), content);
                    return;
                }
                default -> throw Refusals.of(FileRefusal.DAMAGED);
            }
        }
        throw Refusals.of(FileRefusal.DAMAGED);
    }

    private static int flagsHere(RandomAccessFile content) throws IOException {
        long here = content.getFilePointer();
        int flags = content.readUnsignedByte();
        content.seek(here);
        return flags;
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static void skipBlocks(RandomAccessFile content) throws IOException {
        for (int length = content.readUnsignedByte();
                length > 0;
                length = content.readUnsignedByte()) {
            content.seek(content.getFilePointer() + length);
        }
    }

    private static int littleShort(RandomAccessFile content) throws IOException {
        int low = content.readUnsignedByte();
        return low | content.readUnsignedByte() << 8;
    }

    /** Up to the heading of its picture; telephones write what they like behind the picture. */
    private static void jpeg(RandomAccessFile content) throws IOException {
        content.seek(2);
        for (int part = 0; part < MOST_PARTS; part++) {
            int marker = marker(content);
            if (isFrame(marker)) {
                content.seek(content.getFilePointer() + 3);
                refuseFlood(content.readUnsignedShort(), content.readUnsignedShort());
                return;
            }
            if (marker == 0xD9 || marker == 0xDA) {
                throw Refusals.of(FileRefusal.DAMAGED);
            }
            boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            if (!alone) {
                long from = content.getFilePointer();
                content.seek(from + content.readUnsignedShort());
            }
        }
        throw Refusals.of(FileRefusal.DAMAGED);
    }

    private static int marker(RandomAccessFile content) throws IOException {
        if (content.readUnsignedByte() != 0xFF) {
            throw Refusals.of(FileRefusal.DAMAGED);
        }
        int marker = content.readUnsignedByte();
        while (marker == 0xFF) {
            marker = content.readUnsignedByte();
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static void refuseFlood(long width, long height) {
        if (width == 0 || width * height > MOST_PIXELS) {
            throw Refusals.of(FileRefusal.TOO_MANY_PIXELS);
        }
    }

    private static void requireEnd(long end, RandomAccessFile content) throws IOException {
        if (end > content.length()) {
            throw Refusals.of(FileRefusal.DAMAGED);
        }
        if (end < content.length()) {
            throw Refusals.of(FileRefusal.TWO_IN_ONE);
        }
    }
}
