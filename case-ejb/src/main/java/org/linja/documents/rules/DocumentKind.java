package org.linja.documents.rules;

import java.util.Optional;
import org.linja.platform.rules.Slugged;

/** The documents that the house writes; each has a template a language, beside its component. */
public enum DocumentKind implements Slugged {
    /** What was done in a case, as its customer may read it. */
    CASE_ACT,
    /** The last answer to the customer, as a letter. */
    CASE_LETTER,
    /** Everything that was written down of a case; between colleagues. */
    CASE_RECORD,
    /** By whose hands a part went. */
    CUSTODY_PROTOCOL,
    /** Which data was handed out or deleted, and who agreed. */
    DISCLOSURE_PROTOCOL,
    /** That a customer's data is deleted at the end of a contract. */
    DELETION_PROTOCOL,
    /** Who said yes or no to exactly what. */
    APPROVAL_RECORD;

    /** Whether it tells of one procedure, and not of the case as a whole. */
    public boolean isOfProcedure() {
        return switch (this) {
            case CUSTODY_PROTOCOL, DISCLOSURE_PROTOCOL, DELETION_PROTOCOL, APPROVAL_RECORD -> true;
            case CASE_ACT, CASE_LETTER, CASE_RECORD -> false;
        };
    }

    /** Whether it is between colleagues: the customer never sees it. */
    public boolean isInternal() {
        return this == CASE_RECORD;
    }

    /** The kind that a template of a procedure names; nothing where the house writes no such. */
    public static Optional<DocumentKind> named(String slug) {
        return Slugged.find(DocumentKind.class, slug);
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static DocumentKind of(String slug) {
        return Slugged.parse(DocumentKind.class, slug);
    }
}
