package org.linja.documents.rules;

/**
 * How far a batch of documents is.
 *
 * @param total cases of which one is to be written
 * @param written cases that have theirs
 * @param left cases of which none could be written; each is listed with its reason
 */
public record BatchTally(int total, int written, int left) implements java.io.Serializable {
    public BatchTally {
        if (written < 0 || left < 0 || written + left > total) {
            throw new IllegalArgumentException(
                    "%d written and %d left of %d".formatted(written, left, total));
        }
    }

    /** Cases that were dealt with, one way or the other. */
    public int done() {
        return written + left;
    }

    /** Cases that nobody has come to yet. */
    public int open() {
        return total - done();
    }

    /** From 0 to 1. */
    public double share() {
        return total == 0 ? 0 : (double) done() / total;
    }
}
