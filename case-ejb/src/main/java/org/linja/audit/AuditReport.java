package org.linja.audit;

/** Name, size and fingerprint of an opinion's CSV as they were sealed with it. */
public record AuditReport(String fileName, long bytes, String sha256) {}
