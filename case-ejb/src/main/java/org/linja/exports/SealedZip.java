package org.linja.exports;

/** Size and fingerprint of the file that an export is handed out as. */
public record SealedZip(long bytes, String sha256) {}
