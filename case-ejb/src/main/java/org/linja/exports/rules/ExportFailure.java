package org.linja.exports.rules;

import java.util.Arrays;
import java.util.Locale;

/** Why an export did not come about, in the words of whoever ordered it. */
public enum ExportFailure {
    /** It would hold more than an export may. */
    TOO_LARGE,
    /** A file of a case is no longer what was brought. */
    FILE_CHANGED,
    /** Something of the house's: the log says what. */
    HOUSE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a job wrote down as its reason. Only words of our own are passed on. */
    public static ExportFailure of(String reason) {
        return Arrays.stream(values())
                .filter(one -> reason.equals(one.told()))
                .findFirst()
                .orElse(HOUSE);
    }

    private String told() {
        return CannotExport.class.getSimpleName() + ": " + slug();
    }
}
