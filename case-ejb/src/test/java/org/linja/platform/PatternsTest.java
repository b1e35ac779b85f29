package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody hands in an expression, and none of ours can be kept busy by what is held against it. */
class PatternsTest {
    private static final Pattern COMPILED =
            Pattern.compile("Pattern\\.compile\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern UNICODE =
            Pattern.compile("((?<!\\\\)(?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");
    private static final String SIGNS = "a0 .-_@/L('\"<>\t\n,;:|%+=Яä";
    private static final int LENGTH = 2_000;

    @Test
    void the_expressions_of_the_house_are_found() throws IOException {
        assertThat(expressions()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void none_needs_long_for_a_text_that_almost_fits(String expression) {
        Pattern pattern = Pattern.compile(expression);
        for (String hostile : hostile()) {
            pattern.matcher(new CountedText(hostile)).matches();
            pattern.matcher(new CountedText(hostile)).find();
        }
    }

    /** Counts how often a sign is looked at: a clock would count the machine's other work too. */
    private static final class CountedText implements CharSequence {
        /** Ten times what every pair of signs together would take. */
        private static final long MOST_LOOKS = 10L * LENGTH * LENGTH;

        private final String text;
        private long looks;

        private CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new AssertionError("looked " + looks + " times at signs of " + text);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static List<String> hostile() {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < SIGNS.length(); at++) {
            String sign = SIGNS.substring(at, at + 1);
            String next = SIGNS.substring((at + 1) % SIGNS.length()).substring(0, 1);
            texts.add(sign.repeat(LENGTH) + "\u0001");
            texts.add((sign + next).repeat(LENGTH / 2) + "\u0001");
            texts.add((sign + "a").repeat(LENGTH / 2) + "\u0001");
        }
        return texts;
    }

    /** As the compiler reads it: signs by their number first, then what a backslash begins. */
    private static String written(String literal) {
        return UNICODE.matcher(literal)
                .replaceAll(
                        sign ->
                                Matcher.quoteReplacement(
                                        sign.group(1) + (char) Integer.parseInt(sign.group(2), 16)))
                .translateEscapes();
    }

    static Set<String> expressions() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : List.of("case-ejb", "case-web", "case-batch")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    Matcher compiled = COMPILED.matcher(Files.readString(file));
                    while (compiled.find()) {
                        StringBuilder whole = new StringBuilder();
                        Matcher part = LITERAL.matcher(compiled.group(1));
                        while (part.find()) {
                            whole.append(written(part.group(1)));
                        }
                        found.add(whole.toString());
                    }
                }
            }
        }
        return found;
    }
}
