package org.linja.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Keeps time zones by their tz-database name. */
@Converter(autoApply = true)
public class ZoneIdConverter implements AttributeConverter<@Nullable ZoneId, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ZoneId value) {
        return value == null ? null : value.getId();
    }

    @Override
    public @Nullable ZoneId convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ZoneId.of(column);
    }
}
