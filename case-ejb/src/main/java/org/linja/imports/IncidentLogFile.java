package org.linja.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.linja.imports.rules.IncidentLogMapping;
import org.linja.imports.rules.IncidentLogRow;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/**
 * An incident log on disk, a CSV or a zip with exactly one, read row by row within limits.
 *
 * <p>Whatever cannot be read as such a log is refused as {@code file-not-usable} with a reason; a
 * row that differs only in its number of fields is left to the mapping.
 */
final class IncidentLogFile implements Closeable {
    private static final long MOST_BYTES = 2L << 30;
    // Text of this kind packs about 20 : 1; a hundred times is no log.
    private static final long MOST_TIMES_PACKED = 100;
    private static final long ALWAYS_ALLOWED_BYTES = 1L << 20;
    private static final long MOST_ROWS = 10_000_000;
    private static final int MOST_FIELD_CHARACTERS = 10_000;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_ENTRIES = 1_000;

    private final Closeable source;
    private final Iterator<CsvRecord> records;
    private final @Nullable CheckedInputStream unpacked;
    private final long promisedCrc;
    // Where each of our columns stands in the file, and how wide the file is.
    private int[] places = new int[0];
    private int width;
    private String missing = IncidentLogRow.MISSING;

    private IncidentLogFile(
            Closeable source,
            InputStream text,
            @Nullable CheckedInputStream unpacked,
            long promisedCrc) {
        this.source = source;
        this.unpacked = unpacked;
        this.promisedCrc = promisedCrc;
        InputStreamReader reader = new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder());
        this.records =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .skipEmptyLines(true)
                        .maxBufferSize(1 << 20)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(MOST_FIELDS)
                                        .maxFieldSize(MOST_FIELD_CHARACTERS)
                                        .build(),
                                reader)
                        .iterator();
    }

    /**
     * Reads a file through once without keeping anything.
     *
     * @return its rows of data
     * @throws Problem {@code file-not-usable}
     */
    static long check(Path file, IncidentLogMapping mapping) {
        try (IncidentLogFile log = open(file, mapping)) {
            long rows = 0;
            while (log.next().isPresent()) {
                if (++rows > MOST_ROWS) {
                    throw notUsable("too-many-rows");
                }
            }
            if (rows == 0) {
                throw notUsable("empty");
            }
            log.requirePromisedContent();
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Opens the file behind its heading.
     *
     * @throws Problem {@code file-not-usable}
     */
    static IncidentLogFile open(Path file, IncidentLogMapping mapping) {
        try {
            IncidentLogFile log = isZip(file) ? unpacking(file) : plain(file);
            try {
                log.findColumns(mapping);
                return log;
            } catch (Problem refused) {
                log.close();
                throw refused;
            }
        } catch (ZipException broken) {
            throw notUsable("damaged-zip");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The next row of data, or nothing at the end.
     *
     * @throws Problem {@code file-not-usable}
     */
    Optional<IncidentLogRow> next() {
        return record().map(
                        found ->
                                new IncidentLogRow(
                                        found.getStartingLineNumber(),
                                        inOurOrder(found.getFields())));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private Optional<CsvRecord> record() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof Problem refused) {
                throw refused;
            }
            throw notUsable("field-too-long-or-broken-csv");
        } catch (UncheckedIOException failure) {
            throw refusalOf(failure);
        }
    }

    private static RuntimeException refusalOf(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        if (cause instanceof CharacterCodingException) {
            return notUsable("not-utf-8");
        }
        return cause instanceof ZipException || cause instanceof EOFException
                ? notUsable("damaged-zip")
                : failure;
    }

    /** A row of another width stays as it is: the mapping says what is wrong with it. */
    private List<String> inOurOrder(List<String> fields) {
        if (fields.size() != width) {
            return fields.size() == places.length ? List.of(fields.get(0)) : List.copyOf(fields);
        }
        List<String> ordered = new ArrayList<>(places.length);
        for (int place : places) {
            String field = fields.get(place);
            ordered.add(field.equals(missing) ? IncidentLogRow.MISSING : field);
        }
        return ordered;
    }

    private void findColumns(IncidentLogMapping mapping) {
        List<String> heading = record().map(CsvRecord::getFields).orElse(List.of());
        if (heading.isEmpty()) {
            throw notUsable("empty");
        }
        List<String> known = new ArrayList<>(mapping.columns());
        known.addAll(mapping.ignoredColumns());
        boolean asMapped =
                new HashSet<>(heading).size() == heading.size()
                        && heading.containsAll(mapping.columns())
                        && known.containsAll(heading);
        if (!asMapped) {
            throw notUsable("other-columns");
        }
        places = mapping.columns().stream().mapToInt(heading::indexOf).toArray();
        width = heading.size();
        missing = mapping.missing();
    }

    private void requirePromisedContent() {
        if (unpacked != null && unpacked.getChecksum().getValue() != promisedCrc) {
            throw notUsable("damaged-zip");
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    private static IncidentLogFile plain(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new IncidentLogFile(in, new LimitedStream(in, MOST_BYTES, "too-large"), null, 0);
    }

    // The stream of a zip's entry is closed with the zip.
    private static IncidentLogFile unpacking(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry entry = onlyCsvOf(zip);
            long packed = Math.max(entry.getCompressedSize(), 0);
            long limit =
                    Math.min(
                            MOST_BYTES, Math.max(ALWAYS_ALLOWED_BYTES, packed * MOST_TIMES_PACKED));
            CheckedInputStream checked =
                    new CheckedInputStream(
                            new LimitedStream(zip.getInputStream(entry), limit, "expands-too-much"),
                            new CRC32());
            return new IncidentLogFile(zip, checked, checked, entry.getCrc());
        } catch (Problem refused) {
            zip.close();
            throw refused;
        }
    }

    private static ZipEntry onlyCsvOf(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw notUsable("too-many-entries");
        }
        List<? extends ZipEntry> found =
                zip.stream().filter(entry -> isCsv(entry.getName())).limit(2).toList();
        if (found.size() != 1) {
            throw notUsable(found.isEmpty() ? "no-csv-inside" : "several-csv-inside");
        }
        return found.get(0);
    }

    // macOS packs a shadow of each file's attributes beside it.
    private static boolean isCsv(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !name.startsWith("__MACOSX/")
                && !last.startsWith(".")
                && last.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static Problem notUsable(String reason) {
        return new Problem(ProblemType.FILE_NOT_USABLE, Map.of("reason", reason));
    }
}
