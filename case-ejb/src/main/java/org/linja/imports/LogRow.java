package org.linja.imports;

import java.util.List;

/**
 * One row of data as it stands in the file.
 *
 * @param line its line in the file, the heading being line 1
 */
public record LogRow(long line, List<String> fields) {
    /** The foreign reference of the row's case; empty where it has none. */
    public String reference() {
        return fields.get(0).strip();
    }
}
