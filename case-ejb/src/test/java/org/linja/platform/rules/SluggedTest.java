package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.contracts.rules.Severity;

/** The words that stand in journals, rows and the API: changing one rewrites history. */
class SluggedTest {
    private static final Path WORDS = Path.of("src/test/resources/words-of-the-domain.txt");

    static List<Arguments> words() throws IOException {
        try (Stream<String> lines = Files.lines(WORDS)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", -1))
                    .map(parts -> Arguments.of(parts[0], List.of(parts[1].split(" ", -1))))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void every_word_is_spelled_as_it_always_was(String type, List<String> words)
            throws ClassNotFoundException {
        assertThat(Arrays.stream(Class.forName(type).getEnumConstants()))
                .extracting(word -> ((Slugged) word).slug())
                .containsAll(words);
    }

    @Test
    void a_word_is_found_by_its_spelling_and_by_no_other() {
        for (Severity severity : Severity.values()) {
            assertThat(Slugged.find(Severity.class, severity.slug())).containsSame(severity);
            assertThat(Severity.of(severity.slug())).isSameAs(severity);
        }
        assertThat(Slugged.find(Severity.class, "CRITICAL")).isEmpty();
    }

    @Test
    void a_word_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severity.of("CRITICAL"))
                .withMessage(
                        "No Severity is written 'CRITICAL'; there are: critical, high, medium, low");
    }
}
