package org.linja.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.contracts.rules.BoundTerms;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.Inheritance;
import org.linja.sla.rules.SeverityStanding;

/** A case's history under construction: {@code AHistory.openedAt(FRI_16_10).acceptedAt(…)}. */
public final class AHistory {

    /** The versions that every case of a test is opened under. */
    public static final BoundTerms BOUND = new BoundTerms("TERMS", 1, 1, new TreeMap<>());

    private static final long CASE = 100_001;

    private final List<Entry> entries = new ArrayList<>();

    private AHistory() {}

    /** A critical case on line 1. */
    public static AHistory openedAt(Instant at) {
        return openedAt(at, "critical");
    }

    public static AHistory openedAt(Instant at, String severity) {
        SortedMap<String, String> data = new TreeMap<>(BOUND.data());
        data.put("severity", severity);
        data.put("line", "line-1");
        return new AHistory().with(EntryKind.CASE_OPENED, at, data);
    }

    /** A part of the case, split off {@code at}, with all that its clocks went through. */
    public AHistory splitAt(Instant at) {
        AHistory part = new AHistory();
        SortedMap<String, String> data = new TreeMap<>(entries.get(0).data());
        data.put(Happened.ORIGIN, "L-" + CASE);
        Entry opening = entries.get(0);
        part.late(opening.kind(), opening.occurredAt(), at, data);
        Inheritance.of("L-" + CASE, entries, 2)
                .forEach(entry -> part.late(entry.kind(), entry.occurredAt(), at, entry.data()));
        return part;
    }

    private void late(
            EntryKind kind,
            Instant occurredAt,
            Instant recordedAt,
            SortedMap<String, String> data) {
        entries.add(
                new Entry(
                        CASE,
                        entries.size() + 1L,
                        occurredAt,
                        recordedAt,
                        kind,
                        "aino",
                        data,
                        null));
    }

    public AHistory acceptedAt(Instant at) {
        return with(EntryKind.CASE_ACCEPTED, at, Map.of());
    }

    public AHistory askedAt(Instant at) {
        return with(EntryKind.QUESTION_ASKED, at, Map.of());
    }

    public AHistory customerAnsweredAt(Instant at) {
        return with(EntryKind.CUSTOMER_ANSWERED, at, Map.of());
    }

    /** An answer with a solution in it. */
    public AHistory answeredAt(Instant at) {
        return answeredAt(at, AnswerElement.SOLUTION);
    }

    /** An answer that carries {@code elements}; none only acknowledges. */
    public AHistory answeredAt(Instant at, AnswerElement... elements) {
        return with(
                EntryKind.ANSWER_GIVEN,
                at,
                Map.of(AnswerElement.DATUM, AnswerElement.written(Set.of(elements))));
    }

    /** The sequence number of the entry written last. */
    public long lastSeq() {
        return entries.size();
    }

    /** The sequence number of the last entry of this kind. */
    public long lastSeqOf(EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .mapToLong(Entry::seq)
                .max()
                .orElseThrow();
    }

    /** Contests the entry {@code seq}, by the customer. */
    public AHistory contestedAt(Instant at, EntryKind kind, long seq) {
        return with(kind, at, Map.of(Happened.CONTESTED, String.valueOf(seq)));
    }

    public AHistory notedAt(Instant at) {
        return with(EntryKind.NOTE_ADDED, at, Map.of());
    }

    public AHistory handedOverAt(Instant at, String line) {
        return with(EntryKind.HAND_OVER_ACCEPTED, at, Map.of("line", line));
    }

    public AHistory severityAt(Instant at, String severity) {
        return with(EntryKind.SEVERITY_CHANGED, at, Map.of("severity", severity));
    }

    /** The house says otherwise than before. */
    public AHistory assessedAt(Instant at, String severity) {
        return with(EntryKind.SEVERITY_ASSESSED, at, Map.of(SeverityStanding.SEVERITY, severity));
    }

    /** The customer says otherwise than before. */
    public AHistory claimedAt(Instant at, String severity) {
        return with(
                EntryKind.SEVERITY_CLAIMED,
                at,
                "maria",
                Map.of(SeverityStanding.SEVERITY, severity));
    }

    /** Mikael is to decide. */
    public AHistory disputedAt(Instant at, Instant until) {
        return with(
                EntryKind.SEVERITY_DISPUTED,
                at,
                Map.of(
                        SeverityStanding.ARBITER,
                        "mikael",
                        SeverityStanding.UNTIL,
                        until.toString()));
    }

    public AHistory settledAt(Instant at, String severity) {
        return with(
                EntryKind.SEVERITY_SETTLED,
                at,
                "mikael",
                Map.of(SeverityStanding.SEVERITY, severity));
    }

    public AHistory resolvedAt(Instant at) {
        return with(EntryKind.CASE_RESOLVED, at, Map.of());
    }

    public AHistory closedAt(Instant at) {
        return with(EntryKind.CASE_CLOSED, at, Map.of());
    }

    public AHistory reopenedAt(Instant at) {
        return with(EntryKind.CASE_REOPENED, at, Map.of());
    }

    public AHistory with(EntryKind kind, Instant at, Map<String, String> data) {
        return with(kind, at, "aino", data);
    }

    public AHistory with(EntryKind kind, Instant at, String actor, Map<String, String> data) {
        entries.add(
                new Entry(
                        CASE, entries.size() + 1L, at, at, kind, actor, new TreeMap<>(data), null));
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
