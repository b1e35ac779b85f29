package org.linja.documents.rules;

import org.linja.platform.rules.CodePoints;

/** What people wrote, as it can stand on paper. */
public final class PaperText {
    private PaperText() {}

    /**
     * The same words without what no typeface draws: controls, and signs that turn writing around
     * or hide in it. Lines stay lines.
     */
    public static String of(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        written.codePoints()
                .map(one -> one == '\t' ? ' ' : one)
                .filter(one -> one == '\n' || CodePoints.isDrawn(one))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
