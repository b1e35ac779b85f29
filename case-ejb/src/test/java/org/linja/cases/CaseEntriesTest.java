package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_16_30;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linja.journal.Journal;
import org.linja.journal.JournalLine;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryHash;
import org.linja.journal.rules.EntryKind;

class CaseEntriesTest {
    private static final JournalLine OPENED = line(1, EntryKind.CASE_OPENED);
    private static final JournalLine NOTED = line(2, EntryKind.NOTE_ADDED);

    private final AtomicInteger reads = new AtomicInteger();
    private final CaseEntries entries = new CaseEntries();

    private List<Entry> journal() {
        reads.incrementAndGet();
        return List.of(OPENED.entry());
    }

    @Test
    void the_journal_is_read_once_until_the_case_is_found_anew() {
        assertThat(entries.written(this::journal)).containsExactly(OPENED.entry());
        assertThat(entries.written(this::journal)).containsExactly(OPENED.entry());
        assertThat(reads).hasValue(1);

        entries.forget();

        assertThat(entries.written(this::journal)).containsExactly(OPENED.entry());
        assertThat(reads).hasValue(2);
    }

    @Test
    void what_is_not_written_yet_has_happened_and_is_written_once() {
        entries.add(NOTED);

        assertThat(entries.all(List.of(OPENED.entry())))
                .containsExactly(OPENED.entry(), NOTED.entry());
        assertThat(entries.take()).containsExactly(NOTED);
        assertThat(entries.take()).isEmpty();
    }

    @Test
    void what_was_just_written_follows_what_was_read() {
        assertThat(entries.written(this::journal)).hasSize(1);

        entries.remember(List.of(NOTED));

        assertThat(entries.written(this::journal)).containsExactly(OPENED.entry(), NOTED.entry());
        assertThat(reads).hasValue(1);
    }

    private static JournalLine line(long seq, EntryKind kind) {
        return Journal.seal(
                new Entry(7, seq, FRI_16_30, FRI_16_30, kind, "system", new TreeMap<>(), null),
                EntryHash.GENESIS,
                1,
                null);
    }
}
