package org.linja.journal;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.journal.rules.FlatJson;
import org.linja.journal.rules.SaltedText;
import org.linja.journal.rules.SealedEntry;
import org.linja.platform.persistence.CopyText;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Keeps every case's entries; what is written here is never changed. */
@Repository
public class Journal {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject SqlRows sql;

    /**
     * Seals an entry behind the one before it.
     *
     * @param text personal text to stand apart, bound by a fresh salt; none if absent
     */
    public static JournalLine seal(
            Entry entry, String previousHash, long customerId, @Nullable String text) {
        if (text == null) {
            return new JournalLine(SealedEntry.seal(entry, previousHash), customerId, null, null);
        }
        byte[] salt = new byte[SaltedText.SALT_BYTES];
        RANDOM.nextBytes(salt);
        Entry bound = entry.withTextCommitment(SaltedText.commit(salt, text));
        return new JournalLine(
                SealedEntry.seal(bound, previousHash),
                customerId,
                HexFormat.of().formatHex(salt),
                text);
    }

    /** Writes entries of one or several cases, in their order, within the caller's transaction. */
    public void append(List<JournalLine> lines) {
        List<Map<String, Object>> entries = new ArrayList<>();
        List<Map<String, Object>> texts = new ArrayList<>();
        for (JournalLine line : lines) {
            entries.add(entryRow(line));
            if (line.text() != null) {
                texts.add(
                        Map.of(
                                "caseId", line.entry().caseNumber(),
                                "seq", line.entry().seq(),
                                "customerId", line.customerId(),
                                "salt", Objects.requireNonNull(line.salt()),
                                "body", line.text()));
            }
        }
        sql.changeEach(Journal.class, "journal-append.sql", entries);
        sql.changeEach(Journal.class, "journal-append-text.sql", texts);
    }

    /** As {@link #append}, for entries by the hundred that bring no personal text. */
    public void appendMany(List<JournalLine> lines) {
        CopyText rows = new CopyText();
        for (JournalLine line : lines) {
            Entry entry = line.entry();
            rows.add(entry.caseNumber())
                    .add(entry.seq())
                    .add(line.customerId())
                    .add(entry.occurredAt())
                    .add(entry.recordedAt())
                    .add(entry.kind().slug())
                    .add(entry.actor())
                    .add(FlatJson.write(entry.data()))
                    .add(line.previousHash())
                    .add(line.hash())
                    .end();
        }
        sql.copy(Journal.class, "journal-copy.sql", rows);
    }

    /** All entries of a case in their order; without the personal texts, which no rule needs. */
    public List<Entry> historyOf(long caseId) {
        return sql.list(
                Journal.class, "journal-history.sql", Journal::entry, Map.of("caseId", caseId));
    }

    /** As {@link #historyOf}, of several cases, by their numbers. */
    public Map<Long, List<Entry>> historiesOf(Collection<Long> caseIds) {
        return sql
                .list(
                        Journal.class,
                        "journal-histories.sql",
                        Journal::entry,
                        Map.of("caseIds", List.copyOf(caseIds)))
                .stream()
                .collect(Collectors.groupingBy(Entry::caseNumber));
    }

    /** The whole history as people read it, with names and texts that have not been erased. */
    public List<JournalRow> read(long caseId) {
        return sql.list(Journal.class, "journal-read.sql", Journal::row, Map.of("caseId", caseId));
    }

    /** Reads an entry from the columns of {@code journal_entry}. */
    public static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("case_id"),
                row.getLong("seq"),
                SqlRows.requiredInstant(row, "occurred_at"),
                SqlRows.requiredInstant(row, "recorded_at"),
                EntryKind.of(row.getString("kind")),
                row.getString("actor"),
                FlatJson.parse(row.getString("data")),
                row.getString("text_commitment"));
    }

    private static JournalRow row(ResultSet row) throws SQLException {
        SortedMap<String, String> data = new TreeMap<>(FlatJson.parse(row.getString("data")));
        return new JournalRow(
                row.getLong("seq"),
                SqlRows.requiredInstant(row, "occurred_at"),
                SqlRows.requiredInstant(row, "recorded_at"),
                EntryKind.of(row.getString("kind")),
                row.getString("actor"),
                row.getString("actor_name"),
                data,
                row.getString("body"),
                row.getString("text_commitment"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static Map<String, Object> entryRow(JournalLine line) {
        Entry entry = line.entry();
        Map<String, Object> row = new HashMap<>();
        row.put("caseId", entry.caseNumber());
        row.put("seq", entry.seq());
        row.put("customerId", line.customerId());
        row.put("occurredAt", entry.occurredAt());
        row.put("recordedAt", entry.recordedAt());
        row.put("kind", entry.kind().slug());
        row.put("actor", entry.actor());
        row.put("data", FlatJson.write(entry.data()));
        row.put("textCommitment", entry.textCommitment());
        row.put("previousHash", line.previousHash());
        row.put("hash", line.hash());
        return row;
    }
}
