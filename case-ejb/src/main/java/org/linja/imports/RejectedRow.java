package org.linja.imports;

/**
 * A row that could not be taken as it stands.
 *
 * @param line its line in the file, the heading being line 1
 * @param reference the case's reference in the file, as far as it could be read
 */
public record RejectedRow(long line, String reference, String reason) {}
