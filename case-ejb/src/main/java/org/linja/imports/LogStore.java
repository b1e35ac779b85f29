package org.linja.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.linja.imports.rules.IncidentLogMapping;
import org.linja.platform.config.Settings;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.Sha256;

/** Keeps uploaded logs by their fingerprint, so that the same file is kept once. */
@ApplicationScoped
public class LogStore {
    private static final long MOST_BYTES = 256L << 20;

    @Inject Settings settings;

    /**
     * Keeps the content and reads it through once.
     *
     * @throws Problem {@code file-not-usable}; nothing is kept then
     */
    StoredLog keep(InputStream content, IncidentLogMapping mapping) {
        try {
            Path folder = Files.createDirectories(folder());
            Path arriving = Files.createTempFile(folder, "arriving-", ".tmp");
            try {
                MessageDigest digest = Sha256.begun();
                long bytes;
                try (OutputStream out =
                        new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
                    bytes = new LimitedStream(content, MOST_BYTES, "too-large").transferTo(out);
                }
                String sha256 = Sha256.hex(digest);
                long rows = IncidentLogFile.check(arriving, mapping);
                Files.move(arriving, folder.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
                return new StoredLog(sha256, bytes, rows);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The kept file of this fingerprint. */
    Path file(String sha256) {
        return folder().resolve(sha256);
    }

    private Path folder() {
        return Path.of(settings.workDir(), "imports");
    }
}
