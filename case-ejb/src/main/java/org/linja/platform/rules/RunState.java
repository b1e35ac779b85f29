package org.linja.platform.rules;

/**
 * How a numbered run of a job stands, as every table of runs writes it (ADR 0021). Some know a
 * state or two of their own besides.
 */
public enum RunState implements Slugged {
    /** It was ordered, and no server has begun. */
    QUEUED,
    RUNNING,
    DONE,
    /** It ended without its result and says why. */
    FAILED;

    /** Whether a run that is {@code written} so stands like this. */
    public boolean is(String written) {
        return slug().equals(written);
    }

    /** Whether a run that is {@code written} so has yet to end. */
    public static boolean isUnderWay(String written) {
        return QUEUED.is(written) || RUNNING.is(written);
    }
}
