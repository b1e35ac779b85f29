package org.linja.exports.rules;

/** An export that cannot come about, however often it is begun again. */
public final class CannotExport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotExport(ExportFailure why) {
        super(why.slug());
    }
}
