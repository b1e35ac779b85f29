package org.linja.reports;

import java.util.List;
import java.util.stream.Stream;
import org.linja.procedures.rules.LeftOutReason;

/**
 * Every step that was not done in the procedures of the cases of a period, with its reason.
 *
 * @param procedures how many there were
 * @param closed of how many of them whoever asks may read nothing (ADR 0066)
 */
public record LeftOutList(long procedures, long closed, List<LeftOutRow> items) {
    public LeftOutList {
        items = List.copyOf(items);
    }

    /** How many have a reason. */
    public long count(LeftOutReason reason) {
        return items.stream().filter(row -> row.reason() == reason).count();
    }

    /** As many as a page shows: those for which somebody has to answer come first. */
    public List<LeftOutRow> first(int most) {
        return Stream.concat(
                        items.stream().filter(row -> row.reason().isFinding()),
                        items.stream().filter(row -> !row.reason().isFinding()))
                .limit(most)
                .toList();
    }

    /** Those for which somebody has to answer. */
    public long findings() {
        return items.stream().filter(row -> row.reason().isFinding()).count();
    }
}
