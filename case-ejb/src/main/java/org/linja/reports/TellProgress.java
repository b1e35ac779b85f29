package org.linja.reports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells how far a document is while it is being written, for whoever waits for it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TellProgress {
    @Inject KeptDocuments documents;

    /**
     * Writes it down at once.
     *
     * @throws IllegalStateException if another start has taken the document meanwhile
     */
    public void tell(long number, int start, long rows) {
        if (!documents.advance(number, start, rows)) {
            throw new IllegalStateException("Document %d is made elsewhere".formatted(number));
        }
    }
}
