package org.linja.attachments;

import java.io.InputStream;

/**
 * A file as somebody sends it.
 *
 * @param name as the sender calls it; only ever shown, and only after it was cleaned
 * @param announcedBytes what the sender says it measures, negative where nothing is said
 * @param content read once, not closed
 */
public record IncomingFile(String name, long announcedBytes, InputStream content) {}
