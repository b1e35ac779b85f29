package org.linja.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.config.Settings;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.Sha256;

/**
 * Documents as files: written to one first, so that a slow reader holds no transaction, the length
 * is known, and a failure comes before the first byte. One made on request goes when it has been
 * read; one that is kept lies under its fingerprint, so that a name can never mean other bytes.
 */
@ApplicationScoped
class ReportFiles {
    private static final Logger LOG = Logger.getLogger(ReportFiles.class.getName());
    private static final int MOST_AT_ONCE = 2;
    // Longer than anything is left untouched that somebody still writes or has yet to tell of.
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    @Inject Settings settings;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** A whole file under a name of its own. */
    record Written(Path file, long bytes, String sha256) {}

    @FunctionalInterface
    private interface Writing<T> {
        T done() throws IOException;
    }

    /**
     * Makes a document for one reader.
     *
     * @throws Problem {@code too-many-requests} while others are being made; {@code storage-failed}
     */
    ReportFile make(String fileName, String mediaType, Consumer<OutputStream> content) {
        if (!places.tryAcquire()) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
        try {
            return orRefuse(
                    () -> {
                        Written fresh = write(content);
                        return new ReportFile(
                                fileName,
                                mediaType,
                                fresh.bytes(),
                                fresh.sha256(),
                                Files.newInputStream(
                                        fresh.file(), StandardOpenOption.DELETE_ON_CLOSE));
                    });
        } finally {
            places.release();
        }
    }

    /**
     * Makes a document and keeps it: whole and on disk, or not at all.
     *
     * @throws Problem {@code storage-failed}
     */
    Written keep(Consumer<OutputStream> content) {
        return orRefuse(
                () -> {
                    Written fresh = write(content);
                    try {
                        try (FileChannel file =
                                FileChannel.open(fresh.file(), StandardOpenOption.WRITE)) {
                            file.force(true);
                        }
                        Path kept = folder().resolve(fresh.sha256());
                        Files.move(fresh.file(), kept, StandardCopyOption.ATOMIC_MOVE);
                        return new Written(kept, fresh.bytes(), fresh.sha256());
                    } finally {
                        Files.deleteIfExists(fresh.file());
                    }
                });
    }

    /** Whether the file of a document is there as it was written. */
    boolean holds(String sha256, long bytes) {
        try {
            return Files.size(folder().resolve(sha256)) == bytes;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Opens a kept document; nothing if somebody has cleaned the folder. */
    Optional<ReportFile> open(String fileName, String mediaType, String sha256, long bytes) {
        try {
            return holds(sha256, bytes)
                    ? Optional.of(
                            new ReportFile(
                                    fileName,
                                    mediaType,
                                    bytes,
                                    sha256,
                                    new FileInputStream(folder().resolve(sha256).toFile())))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    void drop(String sha256) {
        try {
            Files.deleteIfExists(folder().resolve(sha256));
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "A document that expired stays for now", failure);
        }
    }

    /**
     * Removes what killed servers left: half files, and documents that no row tells of.
     *
     * @param kept fingerprints of those that stay
     * @param newest just written: what is much older than it is not in the making any more
     */
    void sweep(Set<String> kept, Written newest) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
            Instant until = Files.getLastModifiedTime(newest.file()).toInstant().minus(FORGOTTEN);
            for (Path file : files) {
                if (!kept.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(until)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The folder of documents was not swept to its end", failure);
        }
    }

    /**
     * Writes a workbook by way of a file of its own and copies it without its wall clock.
     *
     * @param copied told how much of it is copied, from 0 to 1
     */
    void steady(
            Consumer<OutputStream> content,
            Instant createdAt,
            OutputStream to,
            DoubleConsumer copied) {
        try {
            Path raw = temporary();
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
                    content.accept(out);
                }
                SteadyZip.copy(raw, to, createdAt, copied);
            } finally {
                Files.deleteIfExists(raw);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Written write(Consumer<OutputStream> content) throws IOException {
        Path file = temporary();
        boolean whole = false;
        try {
            MessageDigest digest = Sha256.begun();
            try (OutputStream out =
                    new DigestOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
                            digest)) {
                content.accept(out);
            }
            Written written = new Written(file, Files.size(file), Sha256.hex(digest));
            whole = true;
            return written;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path temporary() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder()), "report", ".tmp");
    }

    private Path folder() {
        return Path.of(settings.workDir(), "reports");
    }

    private static <T> T orRefuse(Writing<T> writing) {
        try {
            return writing.done();
        } catch (IOException failure) {
            throw refusal(failure);
        } catch (RuntimeException failure) {
            throw isOfTheDisk(failure) ? refusal(failure) : failure;
        }
    }

    /** A database that is away fails with an IOException too, inside of one of its own. */
    private static boolean isOfTheDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return false;
            }
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static Problem refusal(Exception failure) {
        LOG.log(Level.SEVERE, "A document could not be written", failure);
        return new Problem(ProblemType.STORAGE_FAILED);
    }
}
