package org.linja.reports.rules;

/** How many clocks were judged, and how. */
public record Tally(long clocks, long met, long missed, long undecidable) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally plus(Tally more) {
        return new Tally(
                clocks + more.clocks,
                met + more.met,
                missed + more.missed,
                undecidable + more.undecidable);
    }

    /** Clocks that have an outcome. */
    public long decided() {
        return met + missed;
    }
}
