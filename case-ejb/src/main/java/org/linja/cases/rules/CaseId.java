package org.linja.cases.rules;

import java.util.regex.Pattern;

/** A case's number, written {@code L-100001}. */
public record CaseId(long value) implements Comparable<CaseId>, java.io.Serializable {

    // No leading zero, and few enough digits that the number fits a long.
    private static final Pattern NUMBER = Pattern.compile("L-[1-9][0-9]{0,17}");

    public CaseId {
        if (value < 1) {
            throw new IllegalArgumentException("A case number is positive, not " + value);
        }
    }

    /**
     * Reads a number exactly as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException for any other spelling
     */
    public static CaseId parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a case number: '%s'".formatted(text));
        }
        return new CaseId(Long.parseLong(text.substring(2)));
    }

    @Override
    public int compareTo(CaseId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "L-" + value;
    }
}
