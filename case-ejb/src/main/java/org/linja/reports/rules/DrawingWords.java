package org.linja.reports.rules;

/** Says what stands in a picture in the reader's language. */
public interface DrawingWords {
    /** The text of a key with its places filled. */
    String say(String key, Object... places);

    /** A number with its digits grouped. */
    String count(long number);

    /** A part of a whole in percent with one decimal; a dash where there is no whole. */
    String share(long part, long whole);

    /** A month such as {@code 2026-11}. */
    String month(String month);

    /** A day of the week in short, Monday is 1. */
    String weekday(int day);
}
