package org.linja.contracts;

/** The version of a ladder that a case keeps from its opening on. */
public record LadderStamp(long versionId, String code, int version) {
    /** As the journal writes it, such as {@code CRITICAL/2}. */
    public String written() {
        return code + '/' + version;
    }
}
