package org.linja.imports.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.imports.rules.IncidentLogRow.Column;
import org.linja.platform.rules.CodePoints;

/** A row that could be understood, or why it could not. */
sealed interface TakenRow {

    /** It could not. */
    record Refused(RejectionReason reason) implements TakenRow {}

    /**
     * What it says.
     *
     * @param group null if the case lay with no group
     * @param closedAt null if the log does not say
     */
    record Understood(
            IncidentLogRow row,
            ForeignState state,
            Severity severity,
            @Nullable String group,
            Instant openedAt,
            Instant updatedAt,
            @Nullable Instant closedAt)
            implements TakenRow {}

    int LONGEST_TEXT = 200;

    List<Column> KEPT_TEXTS =
            List.of(
                    Column.NUMBER,
                    Column.OPENED_BY,
                    Column.SYS_UPDATED_BY,
                    Column.ASSIGNMENT_GROUP,
                    Column.CONTACT_TYPE,
                    Column.CLOSED_CODE,
                    Column.SYS_MOD_COUNT);

    /** Understands {@code row}, looked at alone. */
    static TakenRow of(IncidentLogRow row, IncidentLogMapping mapping) {
        if (!row.isComplete()) {
            return new Refused(RejectionReason.WRONG_NUMBER_OF_FIELDS);
        }
        if (row.reference().isEmpty() || !row.has(Column.NUMBER)) {
            return new Refused(RejectionReason.NO_CASE_NUMBER);
        }
        if (!KEPT_TEXTS.stream().map(row::get).allMatch(TakenRow::isReadable)) {
            return new Refused(RejectionReason.UNREADABLE_TEXT);
        }
        Optional<Instant> openedAt = mapping.instant(row.get(Column.OPENED_AT));
        Optional<Instant> updatedAt = mapping.instant(row.get(Column.SYS_UPDATED_AT));
        Optional<Instant> closedAt = mapping.instant(row.get(Column.CLOSED_AT));
        if (openedAt.isEmpty()
                || updatedAt.isEmpty()
                || (closedAt.isEmpty() && row.has(Column.CLOSED_AT))) {
            return new Refused(RejectionReason.BAD_TIME);
        }
        Optional<ForeignState> state = mapping.state(row.get(Column.INCIDENT_STATE));
        if (state.isEmpty()) {
            return new Refused(RejectionReason.UNKNOWN_STATE);
        }
        Optional<Severity> severity = mapping.severity(row.get(Column.PRIORITY));
        if (severity.isEmpty()) {
            return new Refused(RejectionReason.UNKNOWN_PRIORITY);
        }
        if (!mapping.severity(row.get(Column.IMPACT), row.get(Column.URGENCY)).equals(severity)) {
            return new Refused(RejectionReason.PRIORITY_AGAINST_MATRIX);
        }
        if (updatedAt.get().isBefore(openedAt.get())) {
            return new Refused(RejectionReason.BEFORE_OPENING);
        }
        if (closedAt.isPresent() && closedAt.get().isBefore(openedAt.get())) {
            return new Refused(RejectionReason.CLOSED_BEFORE_OPENING);
        }
        return new Understood(
                row,
                state.get(),
                severity.get(),
                row.has(Column.ASSIGNMENT_GROUP) ? row.get(Column.ASSIGNMENT_GROUP) : null,
                openedAt.get(),
                updatedAt.get(),
                closedAt.orElse(null));
    }

    private static boolean isReadable(String text) {
        return text.length() <= LONGEST_TEXT && text.codePoints().noneMatch(CodePoints::isControl);
    }
}
