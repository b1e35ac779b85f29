package org.linja.commitments.rules;

/**
 * Tells one call about a commitment from every other, and says which commitment it is about.
 *
 * @param call the how-manieth about this commitment
 */
public record CallOccasion(long commitment, int call) {
    /** More often nobody is called about one commitment. */
    public static final int MOST_CALLS = 999;

    private static final long CALLS = 1_000;

    public CallOccasion {
        if (call < 1 || call > MOST_CALLS) {
            throw new IllegalArgumentException("Call %d of a commitment".formatted(call));
        }
    }

    /** As one number. */
    public long number() {
        return commitment * CALLS + call;
    }

    /** Which commitment the call of this number is about. */
    public static long commitmentOf(long number) {
        return number / CALLS;
    }
}
