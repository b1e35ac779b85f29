package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linja.journal.rules.EntryKind;

class EntryVisibilityTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern FUNCTION =
            Pattern.compile("function is_for_customer.*?kind in \\((.*?)\\)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']+)'");

    @Test
    void the_database_searches_for_a_customer_in_what_they_may_read_and_in_nothing_else()
            throws IOException {
        List<String> readable =
                Arrays.stream(EntryKind.values())
                        .filter(EntryVisibility::isForCustomer)
                        .map(EntryKind::slug)
                        .toList();
        assertThat(inTheDatabase())
                .as("a migration says it anew: create or replace function is_for_customer")
                .containsExactlyInAnyOrderElementsOf(readable);
    }

    private static List<String> inTheDatabase() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            Matcher newest =
                    files.sorted()
                            .map(EntryVisibilityTest::text)
                            .map(FUNCTION::matcher)
                            .filter(Matcher::find)
                            .reduce((before, after) -> after)
                            .orElseThrow();
            return WORD.matcher(newest.group(1)).results().map(word -> word.group(1)).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
