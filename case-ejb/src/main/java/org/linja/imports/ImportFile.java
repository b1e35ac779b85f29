package org.linja.imports;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A log as somebody hands it in.
 *
 * @param kind {@code incident-log}, or another that the house has a mapping for
 * @param customer code of the customer whose cases these are
 * @param fileName as the sender calls it; kept for the record, never used as a path
 * @param content a CSV, or a zip with exactly one; read once, not closed
 */
public record ImportFile(
        @Nullable String kind,
        @Nullable String customer,
        @Nullable String fileName,
        InputStream content) {}
