package org.linja.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.journal.Journal;
import org.linja.journal.JournalLine;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryHash;
import org.linja.journal.rules.EntryKind;

/** Where the journal of a case ends: the next entry is sealed behind it. */
@Embeddable
class JournalEnd {
    @Column(name = "last_seq")
    private long lastSeq;

    @Column(name = "last_hash")
    private String lastHash;

    @SuppressWarnings("NullAway.Init")
    protected JournalEnd() {}

    private JournalEnd(String lastHash) {
        this.lastHash = lastHash;
    }

    /** Before the first entry. */
    static JournalEnd blank() {
        return new JournalEnd(EntryHash.GENESIS);
    }

    /**
     * What is to be written into a journal.
     *
     * @param actor as the journal names people
     * @param text personal; null for none
     */
    record Writing(
            EntryKind kind,
            String actor,
            Instant occurredAt,
            Instant recordedAt,
            Map<String, String> data,
            @Nullable String text) {}

    /** Seals it behind the last entry, and is the end of it from then on. */
    JournalLine seal(long caseNumber, long customerId, Writing writing) {
        Entry entry =
                new Entry(
                        caseNumber,
                        next(),
                        writing.occurredAt(),
                        writing.recordedAt(),
                        writing.kind(),
                        writing.actor(),
                        new TreeMap<>(writing.data()),
                        null);
        JournalLine sealed = Journal.seal(entry, lastHash, customerId, writing.text());
        lastSeq = entry.seq();
        lastHash = sealed.hash();
        return sealed;
    }

    /** Whether an entry of this number stands before the end. */
    boolean isBehind(long seq) {
        return seq <= lastSeq;
    }

    /** The number of the entry that is written next. */
    long next() {
        return lastSeq + 1;
    }
}
