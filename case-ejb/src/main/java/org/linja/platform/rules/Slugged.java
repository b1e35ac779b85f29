package org.linja.platform.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A word of the domain with one spelling wherever it leaves Java: kebab case, in the API, in the
 * database and in the journal.
 *
 * <p>The slug is the constant's name; renaming a constant therefore breaks written history, and a
 * test holds every slug fast.
 */
public interface Slugged {

    /** The constant's name, as every enum has it. */
    String name();

    /** The word in kebab case, such as {@code waiting-for-customer}. */
    default String slug() {
        return SlugTable.slug((Enum<?>) this);
    }

    /** The constant of {@code type} that is written {@code slug}; nothing if there is none. */
    static <E extends Enum<E> & Slugged> Optional<E> find(Class<E> type, String slug) {
        return Optional.ofNullable(SlugTable.of(type).constant(slug)).map(type::cast);
    }

    /**
     * The constant of {@code type} that is written {@code slug}.
     *
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    static <E extends Enum<E> & Slugged> E parse(Class<E> type, String slug) {
        Enum<?> found = SlugTable.of(type).constant(slug);
        if (found != null) {
            return type.cast(found);
        }
        throw new IllegalArgumentException(
                "No %s is written '%s'; there are: %s"
                        .formatted(
                                type.getSimpleName(),
                                slug,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Slugged::slug)
                                        .collect(Collectors.joining(", "))));
    }
}
