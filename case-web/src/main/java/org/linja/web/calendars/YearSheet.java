package org.linja.web.calendars;

import java.util.List;

/**
 * A year of a calendar as it is drawn: twelve months, then the days that differ in words.
 *
 * @param open how long the house is open in it
 */
public record YearSheet(int year, String open, List<Month> months, List<Special> special) {

    /** One month; its weeks begin on Monday. */
    public record Month(String name, List<List<Cell>> weeks) {}

    /**
     * One date, or a place before the first or behind the last.
     *
     * @param day its number, empty for a place that is no date
     * @param look how it is drawn: {@code open}, {@code closed}, {@code holiday} or {@code
     *     override}
     * @param brief a word of a few letters
     * @param change by how much the clocks change, such as {@code +1 h}; empty on almost every day
     * @param told the same for whoever listens
     */
    public record Cell(String day, String look, String brief, String change, String told) {
        static final Cell NO_DATE = new Cell("", "none", "", "", "");
    }

    /** A date that differs from its week, or on which the clocks change. */
    public record Special(String date, String look, String what, String hours) {}
}
