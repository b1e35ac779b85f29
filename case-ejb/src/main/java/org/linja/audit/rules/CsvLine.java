package org.linja.audit.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a CSV file by RFC 4180, closed by CR LF.
 *
 * <p>A cell that a spreadsheet would execute (OWASP, "CSV injection": one that begins with = + - @,
 * their full-width forms, tab, CR or LF, also behind blanks) is made inert by a leading apostrophe.
 */
public final class CsvLine {

    private static final String EXECUTED = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    /** The line of these cells; null is an empty cell. */
    public static String of(List<? extends @Nullable Object> cells) {
        return cells.stream()
                .map(cell -> cell == null ? "" : quoted(inert(cell.toString())))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String inert(String text) {
        String bare = text.stripLeading();
        boolean executed =
                !text.isEmpty()
                        && (EXECUTED.indexOf(text.charAt(0)) >= 0
                                || (!bare.isEmpty() && EXECUTED.indexOf(bare.charAt(0)) >= 0));
        return executed ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
