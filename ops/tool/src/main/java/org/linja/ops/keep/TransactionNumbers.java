package org.linja.ops.keep;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Columns that hold the database's own transaction numbers. Another cluster counts from its own
 * beginning: rows carried over with their old numbers would seem to be written in its future, and
 * its audits would leave them out. What a number is for, which entries stand below the cut of an
 * opinion under way, is kept by small numbers that every cluster has behind it.
 */
final class TransactionNumbers {
    // Real transactions are numbered from 3; a cluster that migrated Linja is hundreds beyond it.
    private static final int FIRST = 3;

    private TransactionNumbers() {}

    /** Whether a column of this type needs care. */
    static boolean isOne(KeepSql.Column column) {
        return column.type().equals("xid8");
    }

    /**
     * What to select in place of the column, so that entries below a cut stay below it.
     *
     * @param cuts of opinions under way, in order
     * @throws IllegalArgumentException for a column nobody has thought about
     */
    static String expression(String table, String column, List<Long> cuts) {
        String rank =
                "(%d + %s)::text::xid8"
                        .formatted(
                                FIRST,
                                cuts.isEmpty()
                                        ? "0"
                                        : "width_bucket(%s::text::bigint, array[%s]::bigint[])"
                                                .formatted(
                                                        column,
                                                        cuts.stream()
                                                                .map(String::valueOf)
                                                                .collect(Collectors.joining(","))));
        return switch (table + "." + column) {
            case "journal_entry.txid" -> rank;
            // A finished opinion is a record: it keeps the number it was judged by.
            case "audit_opinion.cut_txid" ->
                    "case when state in ('queued', 'running') then %s else %s end"
                            .formatted(rank, column);
            default -> throw new IllegalArgumentException(table + "." + column);
        };
    }
}
