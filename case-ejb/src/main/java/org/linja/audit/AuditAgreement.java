package org.linja.audit;

/**
 * How often the opinion says of imported cases what the desk they came from said itself.
 *
 * @param severity slug, or {@code unknown} for rejected cases whose severity could not be read
 * @param cases all imported cases with a verdict of their desk, rejected ones included
 * @param agreeing those on which both say the same
 * @param rejected those the import could not take; they count as disagreeing
 */
public record AuditAgreement(String severity, long cases, long agreeing, long rejected) {
    /** Between 0 and 1; 0 where there are no cases. */
    public double share() {
        return cases == 0 ? 0 : (double) agreeing / cases;
    }
}
