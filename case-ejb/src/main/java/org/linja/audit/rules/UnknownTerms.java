package org.linja.audit.rules;

/** A history names versions that the house does not have. */
public final class UnknownTerms extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnknownTerms(String version) {
        super("No such version: " + version);
    }
}
