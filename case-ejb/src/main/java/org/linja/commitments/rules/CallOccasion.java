package org.linja.commitments.rules;

/**
 * Tells one call about a matter of a case from every other, and says which matter it is about: a
 * commitment, an answer that waits or a step of a procedure, which are numbered together.
 *
 * @param call the how-manieth about this matter
 */
public record CallOccasion(long matter, int call) {
    /** More often nobody is called about one matter. */
    public static final int MOST_CALLS = 999;

    private static final long CALLS = 1_000;

    public CallOccasion {
        if (call < 1 || call > MOST_CALLS) {
            throw new IllegalArgumentException("Call %d about one matter".formatted(call));
        }
    }

    /** As one number. */
    public long number() {
        return matter * CALLS + call;
    }

    /** Which matter the call of this number is about. */
    public static long matterOf(long number) {
        return number / CALLS;
    }
}
