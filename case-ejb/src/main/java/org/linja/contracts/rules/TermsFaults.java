package org.linja.contracts.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is found wrong while one draft is read, in the order in which it was found. */
final class TermsFaults {
    private final List<TermsFault> found = new ArrayList<>();

    List<TermsFault> all() {
        return List.copyOf(found);
    }

    /** How many there are so far: whether more came meanwhile can be asked by it. */
    int count() {
        return found.size();
    }

    void require(boolean holds, String field, String key, String... arguments) {
        if (!holds) {
            add(field, key, arguments);
        }
    }

    void add(String field, String key, String... arguments) {
        found.add(TermsFault.of(field, key, arguments));
    }

    /** What {@code reader} knows a word as; a fault, and nothing, where it knows none. */
    <T> Optional<T> word(Function<String, T> reader, String word, String field, String key) {
        try {
            return Optional.of(reader.apply(word));
        } catch (IllegalArgumentException unknown) {
            add(field, key);
            return Optional.empty();
        }
    }

    Optional<Severity> severity(String slug, String field) {
        return word(Severity::of, slug, field, "unknown-severity");
    }

    /** A duration as in ISO 8601; a fault, and null, where it is none. */
    @Nullable Duration duration(String text, String field, String key) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException noDuration) {
            add(field, key);
            return null;
        }
    }
}
