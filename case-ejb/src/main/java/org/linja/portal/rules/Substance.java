package org.linja.portal.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a text that says something from one that only calls for help, in the three languages. */
final class Substance {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A word as long as that says as much as two: Finnish joins what others write apart. */
    private static final int LONG_WORD = 12;

    // What can stand over any matter at all.
    private static final Set<String> SAYS_NOTHING =
            words(
                    """
                    a an the and or is it in on of to my our we i you me us this that there with for at
                    help urgent urgently problem problems issue issues error errors bug trouble question
                    request support please hello hi hey dear asap important emergency critical quick
                    not no does doesn don t do did work works working worked broken break wrong bad
                    something anything nothing fix need needs now very really again still thanks thank
                    apua auta auttakaa kiire kiireellinen kiireesti ongelma ongelmia vika vikaa virhe
                    kysymys pyyntö tuki hei moi terve tärkeä ei en toimi toimii toiminut rikki pielessä
                    jotain joku nyt heti on se tämä meillä minulla ja tai kiitos taas
                    помощь помогите помоги срочно срочный проблема проблемы вопрос ошибка ошибки сбой
                    неисправность заявка поддержка привет здравствуйте добрый день важно пожалуйста не
                    работает работают работать сломалось сломался сломано плохо что то нас меня у и в на
                    с это опять снова сейчас спасибо
                    """);

    private Substance() {}

    /** How many words say what it is about. */
    static int of(String text) {
        return words(text.toLowerCase(Locale.ROOT), BETWEEN_WORDS)
                .filter(word -> !SAYS_NOTHING.contains(word))
                .mapToInt(word -> word.length() >= LONG_WORD ? 2 : 1)
                .sum();
    }

    /** How many words there are. */
    static long wordsIn(String text) {
        return words(text, BETWEEN_WORDS).count();
    }

    private static Stream<String> words(String text, Pattern between) {
        return between.splitAsStream(text).filter(word -> !word.isEmpty());
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }
}
