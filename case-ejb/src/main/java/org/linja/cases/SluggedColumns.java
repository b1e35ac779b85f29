package org.linja.cases;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.CauseKind;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.platform.rules.Slugged;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.Hands;

/** Keeps the words of the domain in columns as they are written everywhere else. */
final class SluggedColumns {
    private SluggedColumns() {}

    private static @Nullable String slug(@Nullable Slugged word) {
        return word == null ? null : word.slug();
    }

    @Converter(autoApply = true)
    public static class OfSeverity
            implements AttributeConverter<@Nullable Severity, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Severity word) {
            return slug(word);
        }

        @Override
        public @Nullable Severity convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : Severity.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfCaseStatus
            implements AttributeConverter<@Nullable CaseStatus, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CaseStatus word) {
            return slug(word);
        }

        @Override
        public @Nullable CaseStatus convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : CaseStatus.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfCaseKind
            implements AttributeConverter<@Nullable CaseKind, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CaseKind word) {
            return slug(word);
        }

        @Override
        public @Nullable CaseKind convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : CaseKind.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfCauseKind
            implements AttributeConverter<@Nullable CauseKind, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CauseKind word) {
            return slug(word);
        }

        @Override
        public @Nullable CauseKind convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : CauseKind.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfChannel
            implements AttributeConverter<@Nullable Channel, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Channel word) {
            return slug(word);
        }

        @Override
        public @Nullable Channel convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : Channel.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfSupportLine
            implements AttributeConverter<@Nullable SupportLine, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable SupportLine word) {
            return slug(word);
        }

        @Override
        public @Nullable SupportLine convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : SupportLine.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfClockKind
            implements AttributeConverter<@Nullable ClockKind, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ClockKind word) {
            return slug(word);
        }

        @Override
        public @Nullable ClockKind convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : ClockKind.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfClockState
            implements AttributeConverter<@Nullable ClockState, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ClockState word) {
            return slug(word);
        }

        @Override
        public @Nullable ClockState convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : ClockState.of(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfHands implements AttributeConverter<@Nullable Hands, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Hands word) {
            return slug(word);
        }

        @Override
        public @Nullable Hands convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : Hands.of(column);
        }
    }
}
