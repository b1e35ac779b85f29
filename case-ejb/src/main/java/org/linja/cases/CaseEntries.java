package org.linja.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.journal.JournalLine;
import org.linja.journal.rules.Entry;

/** What stands in the journal of one case, and what was done since and is not written yet. */
final class CaseEntries {
    private final List<JournalLine> unwritten = new ArrayList<>();

    // Nothing until somebody asks.
    private @Nullable List<Entry> written;

    void add(JournalLine line) {
        unwritten.add(line);
    }

    /** What stands in the journal, read once. */
    List<Entry> written(Supplier<List<Entry>> journal) {
        List<Entry> known = written == null ? List.copyOf(journal.get()) : written;
        written = known;
        return known;
    }

    /** What happened: what stands in the journal, then what does not yet. */
    List<Entry> all(List<Entry> written) {
        return followed(written, unwritten);
    }

    /** What is to be written, once. */
    List<JournalLine> take() {
        List<JournalLine> lines = List.copyOf(unwritten);
        unwritten.clear();
        return lines;
    }

    /** Adds what was just written to what was read. */
    void remember(List<JournalLine> lines) {
        if (written != null) {
            written = followed(written, lines);
        }
    }

    /** The case was found anew: others may have written. */
    void forget() {
        written = null;
    }

    private static List<Entry> followed(List<Entry> written, List<JournalLine> lines) {
        return Stream.concat(written.stream(), lines.stream().map(JournalLine::entry)).toList();
    }
}
