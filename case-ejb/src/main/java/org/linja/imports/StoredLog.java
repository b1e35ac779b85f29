package org.linja.imports;

/** A log that was kept and found usable as a whole. */
record StoredLog(String sha256, long bytes, long rows) {}
