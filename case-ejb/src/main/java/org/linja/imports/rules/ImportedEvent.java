package org.linja.imports.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.journal.rules.EntryKind;

/**
 * Something a foreign log says happened, ready to be written into a journal.
 *
 * @param occurredAt when, by the log
 * @param actor who, as the log names him
 * @param data particulars by name; {@code logLine} is the line in the file that says so
 */
public record ImportedEvent(
        Instant occurredAt, EntryKind kind, String actor, SortedMap<String, String> data) {

    public ImportedEvent {
        SortedMap<String, String> copy = new TreeMap<>();
        copy.putAll(data);
        data = Collections.unmodifiableSortedMap(copy);
    }
}
