package org.linja.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Hands out an export to whom a way to it was made, if they may still have it. Each piece is read
 * by itself, so that a slow reader holds no transaction.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchExport {
    @Inject DataExports exports;
    @Inject ExportPieces pieces;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Throws {@code not-found} for a way that ended, that is another's, or that never was. */
    public DataExport open(String token) {
        return exports.byLink(token, actor.get(), clock.now())
                .filter(DataExport::isReady)
                .orElseThrow(Problem::notFound);
    }

    /** Writes what {@link #open} answered; does not close {@code out}. */
    public void write(DataExport export, OutputStream out) throws IOException {
        new ExportZip(
                        export,
                        exports.entries(export.number()),
                        new ExportZip.Source() {
                            @Override
                            public byte[] text(String path) {
                                return exports.content(export.number(), path);
                            }

                            @Override
                            public Optional<byte[]> piece(long attachment, int seq) {
                                return pieces.piece(attachment, seq);
                            }
                        })
                .write(out);
    }
}
