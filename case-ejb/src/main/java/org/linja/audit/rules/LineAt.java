package org.linja.audit.rules;

import java.time.Instant;
import java.util.List;
import org.linja.journal.rules.Entry;

/** Which line had a case at an instant: the one whose figures a verdict belongs to. */
public final class LineAt {

    private LineAt() {}

    /**
     * Slug of the line, by the last entry that moved the case; empty if none had yet.
     *
     * @param history the case's entries, in any order
     */
    public static String of(List<Entry> history, Instant instant) {
        Entry last = null;
        for (Entry entry : history) {
            if (!entry.occurredAt().isAfter(instant)
                    && moves(entry)
                    && (last == null || isLater(entry, last))) {
                last = entry;
            }
        }
        return last == null ? "" : last.data().getOrDefault("line", "");
    }

    private static boolean isLater(Entry entry, Entry other) {
        int order = entry.occurredAt().compareTo(other.occurredAt());
        return order > 0 || (order == 0 && entry.seq() > other.seq());
    }

    private static boolean moves(Entry entry) {
        return switch (entry.kind()) {
            case CASE_OPENED, CASE_ROUTED, CASE_ACCEPTED, HAND_OVER_ACCEPTED, GROUP_IMPORTED ->
                    entry.data().containsKey("line");
            default -> false;
        };
    }
}
