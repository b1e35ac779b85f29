package org.linja.audit;

/** How one customer's cases of one severity stood on one clock. */
public record AuditTotal(
        String customer,
        String severity,
        String clock,
        long cases,
        long met,
        long missed,
        long undecidable) {}
