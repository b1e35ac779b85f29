package org.linja.audit;

/**
 * Name, size and fingerprint of an opinion's CSV as they were sealed with it.
 *
 * @param form how its lines are written: 1 before line and month were told, 2 since
 */
public record AuditReport(String fileName, long bytes, String sha256, int form) {}
