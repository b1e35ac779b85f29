package org.linja.attachments;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.linja.attachments.rules.FileKind;
import org.linja.attachments.rules.FileLimits;
import org.linja.attachments.rules.FileRefusal;
import org.linja.attachments.rules.ShownName;
import org.linja.attachments.rules.UploadPace;
import org.linja.platform.config.FileSettings;
import org.linja.platform.config.Settings;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.Sha256;

/** Takes in what is sent, within the limits of one file, and looks into it; keeps nothing. */
@ApplicationScoped
public class Arrivals {
    private static final Duration ABANDONED_AFTER = Duration.ofHours(2);

    @Inject Settings settings;
    @Inject FileSettings files;

    /**
     * The whole file, of a kind that is taken.
     *
     * @throws Problem {@code too-large}, {@code too-slow}, {@code unsupported-media-type}, {@code
     *     file-refused}, {@code storage-failed}; nothing of the file is left then
     */
    ArrivedFile receive(IncomingFile sent) {
        long most = files.oneBytes();
        String mostInWords = String.valueOf(most >> 20);
        if (sent.announcedBytes() > most) {
            throw Refusals.of(FileRefusal.TOO_LARGE, mostInWords);
        }
        if (ShownName.isRun(sent.name())) {
            throw Refusals.of(FileRefusal.TYPE_NOT_TAKEN);
        }
        Path arriving = room();
        try {
            return read(
                    new PacedStream(sent.content(), UploadPace.USUAL, most, mostInWords),
                    sent.name(),
                    arriving);
        } catch (IOException broken) {
            discard(arriving);
            throw new Problem(ProblemType.STORAGE_FAILED);
        } catch (RuntimeException refused) {
            discard(arriving);
            throw refused;
        }
    }

    FileLimits limits() {
        return new FileLimits(
                files.oneBytes(), files.mostOfCase(), files.caseBytes(), files.customerBytes());
    }

    /** A server that was killed leaves behind what was arriving; nobody reads it any more. */
    @PostConstruct
    void sweep() {
        Path now = room();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), "arriving-*.tmp")) {
            Instant old = Files.getLastModifiedTime(now).toInstant().minus(ABANDONED_AFTER);
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            discard(now);
        }
    }

    private static ArrivedFile read(InputStream content, String name, Path arriving)
            throws IOException {
        MessageDigest digest = Sha256.begun();
        long bytes;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
            bytes = content.transferTo(out);
        }
        if (bytes == 0) {
            throw Refusals.of(FileRefusal.EMPTY);
        }
        FileKind kind = ContentCheck.of(arriving);
        return new ArrivedFile(arriving, ShownName.of(name, kind), kind, bytes, Sha256.hex(digest));
    }

    private Path room() {
        try {
            return Files.createTempFile(Files.createDirectories(folder()), "arriving-", ".tmp");
        } catch (IOException failure) {
            throw new Problem(ProblemType.STORAGE_FAILED);
        }
    }

    private Path folder() {
        return Path.of(settings.workDir(), "attachments-arriving");
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
