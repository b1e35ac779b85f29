package org.linja.attachments;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.linja.attachments.rules.FileKind;
import org.linja.attachments.rules.FileRefusal;

/**
 * Looks into an archive without unpacking it anywhere: what it names, what it points at, and how
 * much it would expand, archives in it included. Says whether it is an office paper.
 */
final class ArchiveCheck {
    private static final int DEEPEST = 2;
    private static final int MOST_ENTRIES = 5_000;
    // Where an archive does not say that its names are UTF-8, any bytes are a name.
    private static final Charset NAMES = StandardCharsets.ISO_8859_1;
    private static final Pattern DRIVE = Pattern.compile("[a-zA-Z]:.*");
    private static final Set<String> MACROS =
            Set.of("vbaproject.bin", "vbadata.xml", "script-lb.xml", "script-lc.xml");

    private final UnpackBudget budget;
    private final Set<String> names = new TreeSet<>();
    private int entries;

    private ArchiveCheck(UnpackBudget budget) {
        this.budget = budget;
    }

    /** Throws {@code file-refused} with the reason. */
    static FileKind of(Path file) throws IOException {
        ArchiveCheck check = new ArchiveCheck(new UnpackBudget(file.toFile().length()));
        try {
            ZipDirectory.check(file);
            try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
                String content = null;
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    check.count(entry.getName());
                    check.names.add(entry.getName());
                    if (entry.getName().equals("mimetype") && !entry.isDirectory()) {
                        content = mimeType(zip, entry);
                    }
                    try (InputStream packed = zip.getInputStream(entry)) {
                        check.drain(packed, 1);
                    }
                }
                return check.kind(content == null ? "" : content);
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw Refusals.of(FileRefusal.DAMAGED);
        }
    }

    private static String mimeType(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(100), StandardCharsets.US_ASCII).strip();
        }
    }

    private FileKind kind(String mimeType) {
        for (FileKind kind :
                Set.of(FileKind.OPEN_TEXT, FileKind.OPEN_SHEET, FileKind.OPEN_SLIDES)) {
            if (kind.mediaType().equals(mimeType)) {
                return paper(kind);
            }
        }
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("word/document.xml")) {
                return paper(FileKind.WORD);
            }
            if (names.contains("xl/workbook.xml")) {
                return paper(FileKind.SHEET);
            }
            if (names.contains("ppt/presentation.xml")) {
                return paper(FileKind.SLIDES);
            }
        }
        return FileKind.ZIP;
    }

    private FileKind paper(FileKind kind) {
        boolean runs =
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(
                                name ->
                                        MACROS.contains(name.substring(name.lastIndexOf('/') + 1))
                                                || name.startsWith("basic/")
                                                || name.startsWith("scripts/"));
        if (runs) {
            throw Refusals.of(FileRefusal.MACROS);
        }
        return kind;
    }

    private void count(String name) {
        if (++entries > MOST_ENTRIES) {
            throw Refusals.of(FileRefusal.TOO_MANY_INSIDE);
        }
        String path = name.replace('\\', '/');
        boolean leadsOutside =
                path.startsWith("/")
                        || path.equals("..")
                        || path.startsWith("../")
                        || path.endsWith("/..")
                        || path.contains("/../")
                        || DRIVE.matcher(path).matches()
                        || path.chars().anyMatch(c -> c < ' ' || c == 0x7F);
        if (leadsOutside) {
            throw Refusals.of(FileRefusal.LEADS_OUTSIDE);
        }
    }

    private void drain(InputStream packed, int depth) throws IOException {
        BufferedInputStream content = new BufferedInputStream(packed, 1 << 16);
        content.mark(4);
        byte[] head = content.readNBytes(4);
        content.reset();
        boolean archive =
                head.length == 4
                        && head[0] == 'P'
                        && head[1] == 'K'
                        && head[2] == 3
                        && head[3] == 4;
        if (!archive) {
            budget.drain(content);
            return;
        }
        if (depth >= DEEPEST) {
            throw Refusals.of(FileRefusal.EXPANDS_TOO_MUCH);
        }
        try (ZipInputStream inner = new ZipInputStream(new LeftOpen(content), NAMES)) {
            for (ZipEntry entry = inner.getNextEntry();
                    entry != null;
                    entry = inner.getNextEntry()) {
                count(entry.getName());
                drain(inner, depth + 1);
            }
        }
        // Behind the last entry stands its directory.
        budget.drain(content);
    }

    /** Lets an archive give back what it unpacks with, and not end what it stands in. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream around) {
            super(around);
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }
}
