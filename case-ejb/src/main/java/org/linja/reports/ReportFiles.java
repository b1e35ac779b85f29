package org.linja.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.linja.platform.config.Settings;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/**
 * Documents in the making: written to a file first, so that a slow reader holds no transaction, the
 * length is known, and a failure comes before the first byte. The file goes when it has been read.
 */
@ApplicationScoped
class ReportFiles {
    private static final int MOST_AT_ONCE = 2;

    @Inject Settings settings;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ReportFile make(String fileName, String mediaType, Consumer<OutputStream> content) {
        if (!places.tryAcquire()) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
        try {
            return written(fileName, mediaType, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            places.release();
        }
    }

    /** Writes a workbook by way of a file of its own and copies it without its wall clock. */
    void steady(Consumer<OutputStream> content, Instant createdAt, OutputStream to) {
        try {
            Path raw = temporary();
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
                    content.accept(out);
                }
                SteadyZip.copy(raw, to, createdAt);
            } finally {
                Files.delete(raw);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ReportFile written(String fileName, String mediaType, Consumer<OutputStream> content)
            throws IOException {
        Path file = temporary();
        boolean whole = false;
        try {
            MessageDigest digest = sha256();
            try (OutputStream out =
                    new DigestOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
                            digest)) {
                content.accept(out);
            }
            ReportFile report =
                    new ReportFile(
                            fileName,
                            mediaType,
                            Files.size(file),
                            HexFormat.of().formatHex(digest.digest()),
                            Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
            whole = true;
            return report;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path temporary() throws IOException {
        Path folder = Files.createDirectories(Path.of(settings.workDir(), "reports"));
        return Files.createTempFile(folder, "report", ".tmp");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform offers SHA-256", impossible);
        }
    }
}
