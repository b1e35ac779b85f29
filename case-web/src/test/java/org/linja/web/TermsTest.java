package org.linja.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters, pages, telephones and papers call a thing what the glossary calls it. */
class TermsTest {
    private static final Path CHECKOUT = Path.of("..");
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");

    @ParameterizedTest
    @CsvSource({"en, 2", "fi, 3", "ru, 4"})
    void severities_are_called_alike_wherever_they_are_told(String language, int column)
            throws IOException {
        List<String> terms = severities(column);
        List<Path> bundles = bundlesWithSeverities(language);
        assertThat(bundles).as("pages, alerts, papers, the watch").hasSizeGreaterThanOrEqualTo(4);
        for (Path bundle : bundles) {
            Properties words = read(bundle);
            assertThat(SEVERITIES.stream().map(one -> words.getProperty("severity." + one)))
                    .as("%s", bundle)
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .isEqualTo(terms);
        }
    }

    /** Such as {@code Severity: critical, high, medium, low} in the row of that term. */
    private static List<String> severities(int column) throws IOException {
        try (Stream<String> rows = Files.lines(CHECKOUT.resolve("ops/docs/GLOSSARY.md"))) {
            String cell =
                    rows.filter(row -> row.startsWith("| Severity |"))
                            .findFirst()
                            .orElseThrow()
                            .split("\\|", -1)[column];
            return Arrays.stream(cell.substring(cell.indexOf(':') + 1).split(",", -1))
                    .map(String::strip)
                    .toList();
        }
    }

    private static List<Path> bundlesWithSeverities(String language) throws IOException {
        String end = "_" + language + ".properties";
        try (Stream<Path> ours = Files.walk(CHECKOUT.resolve("case-ejb/src/main/resources"));
                Stream<Path> pages = Files.walk(Path.of("src/main/resources"))) {
            List<Path> all =
                    Stream.concat(ours, pages).filter(one -> one.toString().endsWith(end)).toList();
            return all.stream().filter(TermsTest::tellsSeverities).toList();
        }
    }

    private static boolean tellsSeverities(Path bundle) {
        return read(bundle).containsKey("severity.critical");
    }

    private static Properties read(Path bundle) {
        Properties words = new Properties();
        try (Reader text = Files.newBufferedReader(bundle, UTF_8)) {
            words.load(text);
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        }
        return words;
    }
}
