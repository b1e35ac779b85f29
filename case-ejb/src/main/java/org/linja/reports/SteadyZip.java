package org.linja.reports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.function.DoubleConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook again so that the moment of its making is nowhere in it: the library writes the
 * wall clock into one part, and offers no way to say another.
 */
final class SteadyZip {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /**
     * Copies every part, all dated alike; the workbook counts as created at {@code createdAt}.
     *
     * @param copied told how much is done, from 0 to 1
     */
    static void copy(Path from, OutputStream to, Instant createdAt, DoubleConsumer copied)
            throws IOException {
        // By the directory at its end: the sizes before the parts are not filled in.
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(new Unclosed(to))) {
            out.setLevel(Deflater.BEST_SPEED);
            long all = in.stream().mapToLong(ZipEntry::getSize).sum();
            long done = 0;
            for (ZipEntry part : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(BEGINNING);
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        out.write(dated(content.readAllBytes(), createdAt));
                    } else {
                        done = transfer(content, out, done, all, copied);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private static long transfer(
            InputStream content, OutputStream out, long before, long all, DoubleConsumer copied)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = before;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            out.write(buffer, 0, read);
            done += read;
            copied.accept((double) done / all);
        }
        return done;
    }

    private static byte[] dated(byte[] properties, Instant createdAt) {
        String date = DateTimeFormatter.ISO_INSTANT.format(createdAt);
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst(
                        "(<dcterms:created [^>]*>)[^<]*(</dcterms:created>)", "$1" + date + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
