package org.linja.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.linja.imports.rules.IncidentLogRow;
import org.linja.platform.rules.Sha256;

/** The rows of one case that stand together in a log, in file order; never none. */
public record LoggedCase(List<IncidentLogRow> rows) {
    public LoggedCase {
        rows = List.copyOf(rows);
    }

    public String reference() {
        return rows.get(0).reference();
    }

    /** Fingerprint of what the rows say, wherever in a file they stand. */
    String contentSha256() {
        MessageDigest digest = Sha256.begun();
        for (IncidentLogRow row : rows) {
            for (String field : row.fields()) {
                digest.update(field.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            digest.update((byte) 1);
        }
        return Sha256.hex(digest);
    }
}
