package org.linja.journal.rules;

/**
 * An entry bound into its case's chain.
 *
 * @param previousHash hash of the entry before, {@link EntryHash#GENESIS} for the first
 * @param hash hash of this entry's canonical form
 */
public record SealedEntry(Entry entry, String previousHash, String hash) {

    /** Binds {@code entry} behind the entry whose hash is {@code previousHash}. */
    public static SealedEntry seal(Entry entry, String previousHash) {
        return new SealedEntry(
                entry, previousHash, EntryHash.of(CanonicalForm.of(entry, previousHash)));
    }
}
