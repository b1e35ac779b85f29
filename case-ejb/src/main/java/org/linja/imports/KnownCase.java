package org.linja.imports;

/**
 * What the house knows of a foreign reference.
 *
 * @param taken false if not one row of it could be taken so far
 */
record KnownCase(String contentSha256, boolean taken) {
    static final KnownCase NONE = new KnownCase("", false);
}
