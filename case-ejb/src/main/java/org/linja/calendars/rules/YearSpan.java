package org.linja.calendars.rules;

import java.io.Serializable;
import java.time.LocalDate;

/** Whole years, the first and the last included. */
public record YearSpan(int first, int last) implements Serializable {

    /** Whether a date lies within these years. */
    public boolean has(LocalDate date) {
        return date.getYear() >= first && date.getYear() <= last;
    }

    /** As people write it: {@code 2026–2036}, or one year alone. */
    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "\u2013" + last;
    }
}
