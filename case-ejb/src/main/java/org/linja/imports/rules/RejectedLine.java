package org.linja.imports.rules;

/**
 * A row that could not be taken as it stands.
 *
 * @param line its line in the file, the heading being line 1
 */
public record RejectedLine(long line, RejectionReason reason) {}
