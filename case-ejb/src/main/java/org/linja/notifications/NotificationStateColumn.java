package org.linja.notifications;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.linja.notifications.rules.NotificationState;

/** Keeps the state of an alert in its column as it is written everywhere else. */
@Converter(autoApply = true)
public class NotificationStateColumn
        implements AttributeConverter<@Nullable NotificationState, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable NotificationState state) {
        return state == null ? null : state.slug();
    }

    @Override
    public @Nullable NotificationState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : NotificationState.of(column);
    }
}
