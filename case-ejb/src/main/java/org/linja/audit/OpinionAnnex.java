package org.linja.audit;

/**
 * What stands in an opinion beside its verdicts: written down when it is sealed, in the same
 * transaction, and never again.
 */
public interface OpinionAnnex {
    /** Called for opinions on what is known now; what a past moment knew nobody can ask anew. */
    void seal(AuditScope scope);
}
