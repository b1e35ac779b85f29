package org.linja.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.linja.attachments.rules.FileKind;
import org.linja.attachments.rules.FileRefusal;

/**
 * Says of what kind a file is, by its content alone, and refuses what is not of one kind from its
 * first byte to its last.
 */
final class ContentCheck {
    private static final int HEAD_BYTES = 4_096;
    private static final int END_OF_ARCHIVE_BYTES = 22 + 65_535;
    private static final byte[] ENTRY_OF_ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] END_OF_ARCHIVE = {'P', 'K', 5, 6};

    // What a browser or a server would act upon if anything ever showed it as a page.
    private static final Pattern PAGE =
            Pattern.compile(
                    "<(!doctype html|(html|script|svg|iframe)[\\s>/]|\\?php|%@|%="
                            + "|[a-z]+:(html|script|svg)[\\s>/])");

    private ContentCheck() {}

    /** Throws {@code unsupported-media-type} or {@code file-refused} with the reason. */
    static FileKind of(Path file) throws IOException {
        if (isArchive(head(file))) {
            // Many things are one: which, its own directory says.
            return ArchiveCheck.of(file);
        }
        MediaType type = detect(file);
        return switch (type.toString()) {
            case "image/png" -> picture(file, FileKind.PNG);
            case "image/jpeg" -> picture(file, FileKind.JPEG);
            case "image/gif" -> picture(file, FileKind.GIF);
            case "application/pdf" -> paper(file);
            default -> text(file, type);
        };
    }

    private static boolean isArchive(byte[] head) {
        return ByteSearch.indexOf(head, ENTRY_OF_ARCHIVE, 0, ENTRY_OF_ARCHIVE.length) == 0;
    }

    private static MediaType detect(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            // Without a name: its sender has no say.
            return MimeTypes.getDefaultMimeTypes().detect(content, new Metadata()).getBaseType();
        }
    }

    private static FileKind picture(Path file, FileKind kind) throws IOException {
        refusePage(head(file));
        refuseArchiveBehind(file);
        PictureCheck.check(file, kind);
        return kind;
    }

    private static FileKind paper(Path file) throws IOException {
        byte[] head = head(file);
        if (!new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-")) {
            throw Refusals.of(FileRefusal.TWO_IN_ONE);
        }
        refusePage(head);
        refuseArchiveBehind(file);
        PaperCheck.check(file);
        return FileKind.PDF;
    }

    private static FileKind text(Path file, MediaType type) throws IOException {
        MediaTypeRegistry known = MediaTypeRegistry.getDefaultRegistry();
        boolean isText =
                type.equals(MediaType.TEXT_PLAIN)
                        || known.isSpecializationOf(type, MediaType.TEXT_PLAIN);
        boolean isPage =
                type.equals(MediaType.TEXT_HTML)
                        || type.getSubtype().contains("html")
                        || type.getSubtype().startsWith("svg");
        if (!isText || isPage) {
            throw Refusals.of(FileRefusal.TYPE_NOT_TAKEN);
        }
        boolean isMarkup =
                type.equals(MediaType.APPLICATION_XML)
                        || known.isSpecializationOf(type, MediaType.APPLICATION_XML);
        TextCheck.check(file, isMarkup);
        refuseArchiveBehind(file);
        return FileKind.TEXT;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD_BYTES);
        }
    }

    /** Refuses what would be a page if its beginning were looked at. */
    static void refusePage(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (PAGE.matcher(text.replace("\0", "")).find()) {
            throw Refusals.of(FileRefusal.TYPE_NOT_TAKEN);
        }
    }

    /** An archive is read from its end, so that one can hang on anything. */
    private static void refuseArchiveBehind(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, content.length() - END_OF_ARCHIVE_BYTES);
            byte[] tail = new byte[(int) (content.length() - from)];
            content.seek(from);
            content.readFully(tail);
            if (ByteSearch.indexOf(tail, END_OF_ARCHIVE, 0, tail.length) >= 0) {
                throw Refusals.of(FileRefusal.TWO_IN_ONE);
            }
        }
    }
}
