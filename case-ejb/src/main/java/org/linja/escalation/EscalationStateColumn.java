package org.linja.escalation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps the state of an escalation in its column as it is written everywhere else. */
@Converter(autoApply = true)
public class EscalationStateColumn
        implements AttributeConverter<@Nullable EscalationState, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable EscalationState state) {
        return state == null ? null : state.slug();
    }

    @Override
    public @Nullable EscalationState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : EscalationState.of(column);
    }
}
