package org.linja.platform.rules;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The spellings of one enum's constants, worked out once: histories are read by the million. */
final class SlugTable {
    private static final ClassValue<SlugTable> TABLES =
            new ClassValue<>() {
                @Override
                protected SlugTable computeValue(Class<?> type) {
                    return new SlugTable((Enum<?>[]) type.getEnumConstants());
                }
            };

    private final IdentityHashMap<Enum<?>, String> slugs = new IdentityHashMap<>();
    private final Map<String, Enum<?>> constants = new HashMap<>();

    private SlugTable(Enum<?>[] all) {
        for (Enum<?> constant : all) {
            String slug = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            slugs.put(constant, slug);
            constants.put(slug, constant);
        }
    }

    static SlugTable of(Class<? extends Enum<?>> type) {
        return TABLES.get(type);
    }

    static String slug(Enum<?> constant) {
        return Objects.requireNonNull(
                TABLES.get(constant.getDeclaringClass()).slugs.get(constant), "every constant");
    }

    @Nullable Enum<?> constant(String slug) {
        return constants.get(slug);
    }
}
