package org.linja.audit.rules;

import java.time.Instant;
import java.util.Comparator;
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
        return history.stream()
                .filter(entry -> !entry.occurredAt().isAfter(instant))
                .filter(LineAt::moves)
                .max(Comparator.comparing(Entry::occurredAt).thenComparingLong(Entry::seq))
                .map(entry -> entry.data().getOrDefault("line", ""))
                .orElse("");
    }

    private static boolean moves(Entry entry) {
        return switch (entry.kind()) {
            case CASE_OPENED, CASE_ROUTED, CASE_ACCEPTED, HAND_OVER_ACCEPTED, GROUP_IMPORTED ->
                    entry.data().containsKey("line");
            default -> false;
        };
    }
}
