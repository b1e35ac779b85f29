package org.linja.reports;

import java.util.List;

/**
 * Sold and delivered in the reader's words and figures, the same on page and paper.
 *
 * @param versions that governed, oldest first
 * @param chapters of targets, gravest severity first
 * @param others every other clause
 * @param agrees whether the sum control holds
 * @param control what it says
 */
public record DeliveredSheet(
        List<VersionRow> versions,
        List<Chapter> chapters,
        List<OtherRow> others,
        Total total,
        boolean agrees,
        String control) {

    public record VersionRow(String name, String inForce) {}

    /** All targets together. */
    public record Total(String share, String clocks, String missed, String undecidable) {}

    /**
     * The targets of one severity.
     *
     * @param severity slug
     * @param calledUpon whether any of them was
     */
    public record Chapter(String severity, String name, boolean calledUpon, List<TargetRow> rows) {}

    /**
     * One target of one version.
     *
     * @param number of the clause
     * @param promised time, hours and pauses, one by one
     * @param clock slug; empty where none is promised
     * @param worst number of the case; empty if there is none
     * @param note what is to be said instead of figures, or of the worst case; may be empty
     */
    public record TargetRow(
            String number,
            String version,
            String clock,
            String name,
            List<String> promised,
            String clocks,
            String met,
            String missed,
            String undecidable,
            String share,
            String median,
            String longest,
            String worst,
            String note) {}

    /** One figure of one clause of one version; {@code measured} is false for what has none. */
    public record OtherRow(
            String number,
            String version,
            String name,
            String promised,
            String delivered,
            boolean measured) {}
}
