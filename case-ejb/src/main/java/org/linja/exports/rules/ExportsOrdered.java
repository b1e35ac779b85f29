package org.linja.exports.rules;

/**
 * What a customer has ordered within a day. One that failed is our fault and may be ordered again,
 * but not without end: each costs the house as much as one that came about.
 */
public record ExportsOrdered(long failed, long others) {
    public static final int MOST = 3;

    private static final int MOST_WITH_FAILED = 6;

    public boolean isOneMoreTooMany() {
        return others >= MOST || failed + others >= MOST_WITH_FAILED;
    }
}
