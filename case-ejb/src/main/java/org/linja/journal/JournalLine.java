package org.linja.journal;

import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.SealedEntry;

/**
 * A sealed entry on its way into the journal, with the personal text it commits to.
 *
 * @param salt the salt of the commitment in hex; set whenever {@code text} is
 */
public record JournalLine(
        SealedEntry sealed, long customerId, @Nullable String salt, @Nullable String text) {
    public Entry entry() {
        return sealed.entry();
    }

    public String previousHash() {
        return sealed.previousHash();
    }

    public String hash() {
        return sealed.hash();
    }
}
