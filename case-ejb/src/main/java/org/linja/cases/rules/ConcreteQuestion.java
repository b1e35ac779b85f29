package org.linja.cases.rules;

import java.util.regex.Pattern;

/**
 * What may pause a clock: words that ask for something in particular. "Any news?" and "Please
 * advise" ask for nothing that a customer could answer.
 */
public final class ConcreteQuestion {

    private static final int FEWEST_WORDS = 4;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ConcreteQuestion() {}

    /** Whether {@code text} holds a question mark, and words enough to ask for something. */
    public static boolean is(String text) {
        return text.indexOf('?') >= 0 && BLANKS.split(text.strip()).length >= FEWEST_WORDS;
    }
}
