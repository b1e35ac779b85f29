package org.linja.commitments;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentState;

/** Keeps the words of commitments in columns as they are written everywhere else. */
final class CommitmentColumns {
    private CommitmentColumns() {}

    @Converter(autoApply = true)
    public static class OfKind
            implements AttributeConverter<@Nullable CommitmentKind, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CommitmentKind word) {
            return word == null ? null : word.slug();
        }

        @Override
        public @Nullable CommitmentKind convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : CommitmentKind.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfState
            implements AttributeConverter<@Nullable CommitmentState, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CommitmentState word) {
            return word == null ? null : word.slug();
        }

        @Override
        public @Nullable CommitmentState convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : CommitmentState.of(column);
        }
    }
}
