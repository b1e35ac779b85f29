package org.linja.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.DocumentNumber;

/**
 * By what a document is the same document, whenever it is printed again.
 *
 * @param procedure number of the procedure it tells of; null for the case as a whole
 * @param journalSeq the last entry of the journal that it knows of
 * @param issuedAt the moment that stands on it
 * @param issuedBy id of who had it written
 * @param issuedTo null for what was issued before the house kept it
 */
record DocumentHead(
        DocumentNumber number,
        DocumentKind kind,
        String language,
        @Nullable Long procedure,
        long journalSeq,
        Instant issuedAt,
        long issuedBy,
        @Nullable IssuedTo issuedTo) {}
