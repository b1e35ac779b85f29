package org.linja.attachments;

import java.io.InputStream;

/**
 * A file on its way out.
 *
 * @param content comes piece by piece from the database; to be closed by whoever sends it
 */
public record FetchedFile(
        String name, String mediaType, long bytes, String sha256, InputStream content) {}
