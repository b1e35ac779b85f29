package org.linja.imports.rules;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.imports.rules.IncidentLogRow.Column;

/** Looks for what is odd in the rows of a case, whether they could be taken or not. */
final class LogOddities {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private LogOddities() {}

    static Set<LogRemark> of(
            List<IncidentLogRow> rows, IncidentLogMapping mapping, @Nullable ForeignFacts facts) {
        List<IncidentLogRow> complete = rows.stream().filter(IncidentLogRow::isComplete).toList();
        Set<LogRemark> found = EnumSet.noneOf(LogRemark.class);
        if (complete.isEmpty()) {
            return found;
        }
        if (!isIn(ForeignState.NEW, complete.get(0), mapping)) {
            found.add(LogRemark.DOES_NOT_START_NEW);
        }
        if (anyStep(complete, LogOddities::skipsModification)) {
            found.add(LogRemark.GAP_IN_MODIFICATIONS);
        }
        if (anyStep(complete, (before, now) -> isEarlier(before, now, mapping))) {
            found.add(LogRemark.TIME_RUNS_BACKWARDS);
        }
        if (anyStep(complete, (before, now) -> !isActive(before))) {
            found.add(LogRemark.EVENT_AFTER_INACTIVE);
        }
        if (anyStep(complete, (before, now) -> differ(Column.PRIORITY, before, now))) {
            found.add(LogRemark.PRIORITY_CHANGED);
        }
        if (anyStep(complete, (before, now) -> differ(Column.REOPEN_COUNT, before, now))) {
            found.add(LogRemark.REOPENED);
        }
        if (complete.stream()
                .anyMatch(row -> isActive(row) == isIn(ForeignState.CLOSED, row, mapping))) {
            found.add(LogRemark.ACTIVITY_CONTRADICTS_STATE);
        }
        if (facts != null && facts.closedAt() == null) {
            found.add(LogRemark.NOT_CLOSED);
        }
        if (facts != null
                && facts.closedAt() != null
                && complete.stream().noneMatch(row -> isIn(ForeignState.CLOSED, row, mapping))) {
            found.add(LogRemark.CLOSED_WITHOUT_STATE);
        }
        return found;
    }

    private static boolean anyStep(
            List<IncidentLogRow> rows, BiPredicate<IncidentLogRow, IncidentLogRow> odd) {
        for (int i = 1; i < rows.size(); i++) {
            if (odd.test(rows.get(i - 1), rows.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean skipsModification(IncidentLogRow before, IncidentLogRow now) {
        Optional<Long> earlier = number(before.get(Column.SYS_MOD_COUNT));
        Optional<Long> later = number(now.get(Column.SYS_MOD_COUNT));
        return earlier.isPresent() && later.isPresent() && later.get() - earlier.get() > 1;
    }

    private static Optional<Long> number(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static boolean isEarlier(
            IncidentLogRow before, IncidentLogRow now, IncidentLogMapping mapping) {
        Optional<Instant> earlier = mapping.instant(before.get(Column.SYS_UPDATED_AT));
        Optional<Instant> later = mapping.instant(now.get(Column.SYS_UPDATED_AT));
        return earlier.isPresent() && later.isPresent() && later.get().isBefore(earlier.get());
    }

    private static boolean differ(Column column, IncidentLogRow before, IncidentLogRow now) {
        return !before.get(column).equals(now.get(column));
    }

    private static boolean isActive(IncidentLogRow row) {
        return row.get(Column.ACTIVE).equals("true");
    }

    private static boolean isIn(
            ForeignState state, IncidentLogRow row, IncidentLogMapping mapping) {
        return mapping.state(row.get(Column.INCIDENT_STATE)).filter(state::equals).isPresent();
    }
}
