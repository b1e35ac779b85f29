package org.linja.answers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.linja.answers.rules.HeldState;

/** Keeps the words of waiting answers in columns as they are written everywhere else. */
final class AnswerColumns {
    private AnswerColumns() {}

    @Converter(autoApply = true)
    public static class OfState
            implements AttributeConverter<@Nullable HeldState, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable HeldState word) {
            return word == null ? null : word.slug();
        }

        @Override
        public @Nullable HeldState convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : HeldState.of(column);
        }
    }
}
