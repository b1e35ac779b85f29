package org.linja.exports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linja.exports.GatherData.Gathered;
import org.linja.platform.time.DatabaseClock;

/**
 * Keeps what was gathered for an export; each call is a transaction that a restart goes on from.
 */
@Stateless
@PermitAll
public class WriteExport {
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject DataExports exports;
    @Inject DatabaseClock clock;

    /** The export that {@code start} has taken. */
    public DataExport row(long number) {
        return exports.row(number, null, clock.now()).orElseThrow();
    }

    /** Behind which case this start goes on; nothing if the export is another's by now. */
    public Optional<Long> lastCase(long number, int start) {
        return exports.lastCase(number, start);
    }

    /** Puts down some cases; false if the export is another start's by now. */
    public boolean keep(DataExport export, int start, Gathered gathered) {
        return exports.advance(
                export, start, gathered.lastCase(), gathered.cases(), gathered.entries());
    }

    /** The bytes of a text that is written. */
    public byte[] content(long number, String path) {
        return exports.content(number, path);
    }

    /** Forgets what is kept no longer. */
    public void forget() {
        exports.forget(clock.now());
    }

    /** What is written so far. */
    public List<ExportEntry> entries(long number) {
        return exports.entries(number);
    }

    /** Puts down the lists and the manifest, and closes the export with size and fingerprint. */
    public boolean finish(DataExport export, int start, List<ExportEntry> last, SealedZip sealed) {
        Instant now = clock.now();
        Optional<Long> lastCase = exports.lastCase(export.number(), start);
        return lastCase.isPresent()
                && exports.advance(export, start, lastCase.get(), 0, last)
                && exports.finish(
                        export.number(),
                        start,
                        sealed.bytes(),
                        sealed.sha256(),
                        now,
                        now.plus(KEPT));
    }
}
