package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.Calendars;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.Urgency;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.rules.SupportLine;

/** Shows the live queue as the people of the lines work it: what needs somebody first is first. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
public class ShowCaseQueue {
    @Inject CaseRows rows;
    @Inject ClosedCases closed;
    @Inject Calendars calendars;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** The cases a filter lets through: by urgency, then severity, then nearest deadline. */
    public List<CaseQueueRow> show(CaseFilter filter) {
        Instant now = clock.now();
        Actor who = actor.get();
        return rows.nearestDeadline(who, filter).stream()
                .map(row -> row(row, who, now))
                .sorted(
                        Comparator.comparing(CaseQueueRow::urgency)
                                .thenComparing(shown -> shown.row().hardest()))
                .toList();
    }

    /** Open cases that wait, too, and of which this person may know no more than the number. */
    public List<CaseId> closed() {
        return closed.numbers();
    }

    private CaseQueueRow row(CaseRow row, Actor who, Instant now) {
        Duration left = left(row, now);
        boolean warned = hasWarned(row, left);
        boolean unaccepted = row.status() == CaseStatus.NEW;
        boolean works = who.has(Role.LINE_1) || who.has(Role.LINE_2) || who.has(Role.DUTY_MANAGER);
        boolean offered = row.offeredLine() == SupportLine.LINE_2;
        return new CaseQueueRow(
                row,
                now,
                row.disputeOverdue()
                        ? Urgency.NOW
                        : Urgency.of(row.hardest(), left, warned, !unaccepted),
                left,
                warned,
                used(row, left),
                Long.valueOf(who.personId()).equals(row.ownerId()),
                (works && unaccepted) || (offered && who.has(Role.LINE_2)),
                works && row.status().isOpen() && !offered && row.line() != SupportLine.LINE_2);
    }

    private @Nullable Duration left(CaseRow row, Instant now) {
        Instant due = row.nextDueAt();
        Long version = row.nextCalendarVersionId();
        if (due == null || version == null) {
            return null;
        }
        BusinessCalendar calendar = calendars.byVersion(version);
        return due.isAfter(now)
                ? BusinessTime.elapsed(now, due, calendar, List.of())
                : BusinessTime.elapsed(due, now, calendar, List.of()).negated().minusNanos(1);
    }

    private static boolean hasWarned(CaseRow row, @Nullable Duration left) {
        Long warning = row.nextWarningSeconds();
        return left != null && warning != null && left.toSeconds() <= warning;
    }

    private static double used(CaseRow row, @Nullable Duration left) {
        Long budget = row.nextBudgetSeconds();
        if (left == null || budget == null || budget == 0) {
            return 0;
        }
        double share = 1 - (double) left.toSeconds() / budget;
        return Math.max(0, Math.min(1, share));
    }
}
