package org.linja.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps durations as whole seconds in columns named {@code …_seconds}. */
@Converter(autoApply = true)
public class DurationConverter implements AttributeConverter<@Nullable Duration, @Nullable Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Duration value) {
        return value == null ? null : value.toSeconds();
    }

    @Override
    public @Nullable Duration convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : Duration.ofSeconds(column);
    }
}
