package org.linja.journal.rules;

import java.util.List;
import java.util.OptionalLong;

/**
 * Finds where a case's history was edited, reordered or holed.
 *
 * <p>Not found: a history cut off at its end, or rewritten as a whole from some entry on. For that
 * the last hash must have been handed to somebody else before.
 */
public final class ChainCheck {

    private ChainCheck() {}

    /**
     * The first sequence number at which the chain does not hold, or nothing.
     *
     * @param history all entries of one case in sequence order, from the first
     * @return for a missing or repeated entry, the number that should have stood there
     */
    public static OptionalLong firstBroken(List<SealedEntry> history) {
        String previousHash = EntryHash.GENESIS;
        long seq = 1;
        for (SealedEntry sealed : history) {
            Entry entry = sealed.entry();
            boolean holds =
                    entry.seq() == seq
                            && entry.caseNumber() == history.get(0).entry().caseNumber()
                            && sealed.previousHash().equals(previousHash)
                            && sealed.equals(SealedEntry.seal(entry, previousHash));
            if (!holds) {
                return OptionalLong.of(seq);
            }
            previousHash = sealed.hash();
            seq++;
        }
        return OptionalLong.empty();
    }
}
