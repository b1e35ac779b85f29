package org.linja.procedures;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.ProcedureState;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepState;

/** Keeps the words of procedures in columns as they are written everywhere else. */
final class ProcedureColumns {
    private ProcedureColumns() {}

    @Converter(autoApply = true)
    public static class OfProcedureState
            implements AttributeConverter<@Nullable ProcedureState, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ProcedureState word) {
            return word == null ? null : word.slug();
        }

        @Override
        public @Nullable ProcedureState convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : ProcedureState.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfStepState
            implements AttributeConverter<@Nullable StepState, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable StepState word) {
            return word == null ? null : word.slug();
        }

        @Override
        public @Nullable StepState convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : StepState.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfStepKind
            implements AttributeConverter<@Nullable StepKind, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable StepKind word) {
            return word == null ? null : word.slug();
        }

        @Override
        public @Nullable StepKind convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : StepKind.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfEvidenceKind
            implements AttributeConverter<@Nullable EvidenceKind, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable EvidenceKind word) {
            return word == null ? null : word.slug();
        }

        @Override
        public @Nullable EvidenceKind convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : EvidenceKind.of(column);
        }
    }
}
