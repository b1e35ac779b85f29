package org.linja.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the house as they are shipped, without those that are filled in. */
public final class ShippedWords {
    private static final String WORDS =
            "../case-web/src/main/resources/org/linja/web/messages_%s.properties";

    private ShippedWords() {}

    /** What the house says in its other languages, and not in this one. */
    public static Set<String> foreignTo(String language) {
        Set<String> foreign =
                Stream.of("en", "fi", "ru")
                        .flatMap(other -> in(other).stream())
                        .collect(Collectors.toCollection(HashSet::new));
        foreign.removeAll(in(language));
        return foreign;
    }

    /** Everything the house can say in this language. */
    public static Set<String> in(String language) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(WORDS.formatted(language)))) {
            words.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words.values().stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
