package org.linja.documents.rules;

import java.util.Locale;

/**
 * The number of a document: counted for each customer and year, without a gap.
 *
 * @param customer code of the customer
 * @param year in the customer's zone, when it was issued
 * @param seq from one
 */
public record DocumentNumber(String customer, int year, int seq) {
    /** As it stands on paper, such as {@code ACME-2026-0007}. */
    public String written() {
        return String.format(Locale.ROOT, "%s-%d-%04d", customer, year, seq);
    }

    /** By this a paper of the same number is the same bytes. */
    public long paperId() {
        return written().hashCode();
    }
}
