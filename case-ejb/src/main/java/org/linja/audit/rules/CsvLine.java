package org.linja.audit.rules;

import java.util.List;
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
        // Millions of lines are written and written again: nothing but appending here.
        StringBuilder line = new StringBuilder(256);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            Object cell = cells.get(i);
            if (cell != null) {
                append(line, cell.toString());
            }
        }
        return line.append("\r\n").toString();
    }

    private static void append(StringBuilder line, String text) {
        boolean quoted = isQuoted(text);
        if (quoted) {
            line.append('"');
        }
        if (isExecuted(text)) {
            line.append('\'');
        }
        line.append(quoted ? text.replace("\"", "\"\"") : text);
        if (quoted) {
            line.append('"');
        }
    }

    private static boolean isExecuted(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (EXECUTED.indexOf(first) >= 0) {
            return true;
        }
        String bare = Character.isWhitespace(first) ? text.stripLeading() : text;
        return !bare.isEmpty() && EXECUTED.indexOf(bare.charAt(0)) >= 0;
    }

    private static boolean isQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }
}
