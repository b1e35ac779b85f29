package org.linja.exports;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The files of cases, piece by piece, as an export takes them along. */
@Repository
class ExportPieces {
    @Inject SqlRows sql;

    /** A piece of a file; nothing behind the last. */
    Optional<byte[]> piece(long attachment, int seq) {
        return sql.first(
                ExportPieces.class,
                "gather-piece.sql",
                row -> row.getBytes(1),
                Map.of("id", attachment, "seq", seq));
    }
}
