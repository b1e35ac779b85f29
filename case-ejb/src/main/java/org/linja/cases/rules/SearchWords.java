package org.linja.cases.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of what somebody typed a question for PostgreSQL's text search: every word typed must begin
 * a word of the case.
 *
 * <p>Each word is handed over quoted, as it was typed, so that it is taken apart by the very rules
 * by which the case was: of {@code E-417} the case keeps {@code -417}, of a telephone number the
 * plus.
 */
public final class SearchWords {
    private static final int MOST = 12;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern TELLING = Pattern.compile("[\\p{L}\\p{N}]");

    // As people write it: +358 44 987 6543, 00358-44-9876543, (358) 449876543.
    private static final Pattern TELEPHONE = Pattern.compile("(\\+|00)?[0-9(][0-9 ()./-]{5,}[0-9]");

    private SearchWords() {}

    /** The question in the form of {@code to_tsquery}; empty if nothing was typed that tells. */
    public static String query(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher telephone = TELEPHONE.matcher(text);
        if (telephone.matches()) {
            String digits = text.replaceFirst("^00", "").replaceAll("[^0-9]", "");
            return "('+" + digits + "':* | '" + digits + "':*)";
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find() && words.size() < MOST) {
            if (TELLING.matcher(word.group()).find()) {
                words.add(quoted(word.group()) + ":*");
            }
        }
        return String.join(" & ", words);
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
