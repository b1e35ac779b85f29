package org.linja.answers.rules;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.SecondPair;
import org.linja.sla.rules.AnswerElement;

/**
 * Finds of which classes an answer is. In whatever language it is written, all lists are asked: to
 * hold one answer too many costs minutes, to let one out costs a promise.
 */
public final class AnswerReading {
    // How words and phrases begin by which a house binds itself.
    private static final List<String> COMMITTING =
            List.of(
                    "we will",
                    "we'll",
                    "we shall",
                    "i will",
                    "i'll",
                    "will be ",
                    "promis",
                    "guarant",
                    "commit",
                    "at the latest",
                    "no later than",
                    "by the end of",
                    "by today",
                    "by tomorrow",
                    "lupaa",
                    "lupaus",
                    "lupauk",
                    "takaamme",
                    "takaan",
                    "sitoudu",
                    "viimeistään",
                    "mennessä",
                    "обеща",
                    "обязу",
                    "обязательств",
                    "гарант",
                    "не позднее",
                    "не позже",
                    "мы сделаем",
                    "мы исправим",
                    "завтра");

    // The number of a case is a name and no figure.
    private static final Pattern CASE_NUMBER = Pattern.compile("\\bl-\\d+\\b");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGNS = Pattern.compile("[%‰]|\\p{Sc}");

    private AnswerReading() {}

    /**
     * What the words, what they are said to carry, and the case itself make of an answer.
     *
     * @param critical whether house or customer holds the case to be critical
     */
    public static Set<AnswerClass> of(
            String text,
            Set<AnswerElement> elements,
            boolean critical,
            Collection<String> legalWords) {
        String read = plain(text);
        Set<AnswerClass> classes = EnumSet.noneOf(AnswerClass.class);
        if (critical) {
            classes.add(AnswerClass.CRITICAL);
        }
        if (namesFigures(read)) {
            classes.add(AnswerClass.FIGURES);
        }
        if (elements.contains(AnswerElement.ESTIMATE) || holdsOne(read, COMMITTING)) {
            classes.add(AnswerClass.COMMITMENT);
        }
        if (holdsOne(read, legalWords)) {
            classes.add(AnswerClass.LEGAL);
        }
        return Collections.unmodifiableSet(classes);
    }

    /**
     * The classes for which the answer waits: of those that were read the ones that the contract
     * names, and all that its writer declares. Nobody can declare less than is read.
     */
    public static Set<AnswerClass> waitsFor(
            SecondPair agreed, Set<AnswerClass> read, Set<AnswerClass> declared) {
        Set<AnswerClass> waits = new TreeSet<>(read);
        waits.retainAll(agreed.classes());
        waits.addAll(declared);
        return Collections.unmodifiableSet(waits);
    }

    private static boolean namesFigures(String read) {
        String unnumbered = CASE_NUMBER.matcher(read).replaceAll(" ");
        return unnumbered.codePoints().anyMatch(Character::isDigit)
                || SIGNS.matcher(unnumbered).find();
    }

    private static boolean holdsOne(String read, Collection<String> beginnings) {
        return beginnings.stream().map(AnswerReading::plain).anyMatch(word -> holds(read, word));
    }

    /** Whether a word of the text begins so; in its midst it is another word. */
    private static boolean holds(String read, String beginning) {
        int at = read.indexOf(beginning);
        while (at >= 0) {
            if (at == 0 || !Character.isLetterOrDigit(read.codePointBefore(at))) {
                return true;
            }
            at = read.indexOf(beginning, at + 1);
        }
        return false;
    }

    /** One form of what looks alike: letters, blanks, and signs that nobody sees. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String seen = UNSEEN.matcher(composed).replaceAll("");
        return BLANKS.matcher(seen).replaceAll(" ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
