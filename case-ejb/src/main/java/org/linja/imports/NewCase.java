package org.linja.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.rules.Channel;
import org.linja.imports.rules.ForeignFacts;
import org.linja.imports.rules.ImportedEvent;
import org.linja.imports.rules.IncidentLogRow;
import org.linja.imports.rules.IncidentLogRow.Column;
import org.linja.journal.JournalLine;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryHash;
import org.linja.journal.rules.EntryKind;
import org.linja.journal.rules.SealedEntry;

/** A case of ours in the making: its number, its facts and its sealed history. */
record NewCase(
        long id, LoggedCase logged, String sha256, ForeignFacts facts, List<SealedEntry> history) {
    private static final int LONGEST_WORD = 80;
    // The log's own word for what it does not know.
    private static final String MISSING = "?";

    static NewCase of(
            long id,
            LoggedCase logged,
            String sha256,
            ForeignFacts facts,
            List<ImportedEvent> events,
            ImportSource source,
            Instant now) {
        List<SealedEntry> history = new ArrayList<>();
        String previous = EntryHash.GENESIS;
        for (ImportedEvent event : events) {
            Entry entry =
                    new Entry(
                            id,
                            history.size() + 1L,
                            event.occurredAt(),
                            now,
                            event.kind(),
                            event.actor().isBlank() ? MISSING : event.actor(),
                            data(event, source),
                            null);
            SealedEntry next = SealedEntry.seal(entry, previous);
            previous = next.hash();
            history.add(next);
        }
        return new NewCase(id, logged, sha256, facts, List.copyOf(history));
    }

    List<JournalLine> lines(long customerId) {
        return history.stream().map(one -> new JournalLine(one, customerId, null, null)).toList();
    }

    List<Entry> entries() {
        return history.stream().map(SealedEntry::entry).toList();
    }

    String lastHash() {
        return history.get(history.size() - 1).hash();
    }

    // The log may name a time of closing without ever showing the state.
    CaseStatus status() {
        return facts.closedAt() == null ? facts.status() : CaseStatus.CLOSED;
    }

    String subject() {
        return "%s: %s, %s"
                .formatted(logged.reference(), word(Column.CATEGORY), word(Column.SUBCATEGORY));
    }

    String callerName() {
        return word(Column.CALLER_ID);
    }

    // Words for screens only; what cannot be shown is missing there and stays in the file.
    private String word(Column column) {
        IncidentLogRow first = logged.rows().get(0);
        if (!first.isComplete()) {
            return MISSING;
        }
        String text = first.get(column).strip();
        boolean shown =
                !text.isEmpty()
                        && text.length() <= LONGEST_WORD
                        && text.chars().noneMatch(Character::isISOControl);
        return shown ? text : MISSING;
    }

    private static SortedMap<String, String> data(ImportedEvent event, ImportSource source) {
        if (event.kind() != EntryKind.CASE_OPENED) {
            return event.data();
        }
        SortedMap<String, String> data = new TreeMap<>(event.data());
        data.put("kind", CaseKind.FAULT.slug());
        data.put("channel", Channel.IMPORTED.slug());
        data.putAll(source.bound().data());
        return data;
    }
}
