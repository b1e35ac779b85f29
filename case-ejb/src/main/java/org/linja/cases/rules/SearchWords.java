package org.linja.cases.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of what somebody typed questions for PostgreSQL's text search: of every word typed the case
 * must hold the beginning, or another form (ADR 0050).
 *
 * <p>Each word is handed over quoted, as it was typed, so that it is taken apart by the very rules
 * by which the case was: of {@code E-417} the case keeps {@code -417}, of a telephone number the
 * plus. What joins or negates in the database's own language is a word like any other.
 */
public final class SearchWords {
    private static final int MOST = 12;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern TELLING = Pattern.compile("[\\p{L}\\p{N}]");

    // Longer ones are telephone numbers: a house with ten million cases is at eight digits.
    private static final Pattern CASE_NUMBER = Pattern.compile("(?:l-? ?)?([1-9][0-9]{5,7})");

    // As people write it: +358 44 987 6543, 00358-44-9876543, (358) 449876543.
    private static final Pattern TELEPHONE = Pattern.compile("(\\+|00)?[0-9(][0-9 ()./-]{5,}[0-9]");

    private SearchWords() {}

    /** One question a word, in the form of {@code to_tsquery}; none if nothing typed tells. */
    public static List<String> questions(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher number = CASE_NUMBER.matcher(text);
        if (number.matches()) {
            // As a case keeps its own number, and as another names it: L-100417.
            return List.of("('" + number.group(1) + "' | '-" + number.group(1) + "')");
        }
        Matcher telephone = TELEPHONE.matcher(text);
        if (telephone.matches()) {
            String digits = text.replaceFirst("^00", "").replaceAll("[^0-9]", "");
            return List.of("('+" + digits + "':* | '" + digits + "':*)");
        }
        List<String> questions = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find() && questions.size() < MOST) {
            if (TELLING.matcher(word.group()).find()) {
                questions.add(quoted(word.group()) + ":*");
            }
        }
        return questions;
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
