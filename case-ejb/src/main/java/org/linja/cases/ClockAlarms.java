package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linja.contracts.rules.Severity;
import org.linja.platform.alarms.Alarms;
import org.linja.sla.SlaClock;

/** When a case's clocks, and a dispute about it, want attention next. */
@ApplicationScoped
class ClockAlarms {
    @Inject Alarms alarms;

    /**
     * Sets those of a new case.
     *
     * @param waiting the clocks for which its ladder waits
     */
    void set(SupportCase supportCase, List<SlaClock> waiting) {
        waiting.forEach(clock -> setDue(supportCase, clock));
        setWarnings(supportCase);
        supportCase.sides().awaitedRuling().ifPresent(until -> setDispute(supportCase, until));
    }

    /**
     * Follows what was done. A deadline that has passed has rung already or is about to; it does
     * not ring anew.
     *
     * @param before the open clocks for which the ladder waited until then
     * @param waiting those for which it waits now
     */
    void move(SupportCase supportCase, List<SlaClock> before, List<SlaClock> waiting, Instant now) {
        for (SlaClock clock : before) {
            if (!waiting.contains(clock)) {
                alarms.clear(SupportCases.CLOCK, clock.id(), SupportCases.DUE);
            }
        }
        for (SlaClock clock : waiting) {
            boolean rang = before.contains(clock) && clock.isOpen() && clock.isDueBy(now);
            if (!rang) {
                setDue(supportCase, clock);
            }
        }
        setWarnings(supportCase);
    }

    /** A limit that has passed has rung already; a case that is disputed no more has none. */
    void moveDispute(SupportCase supportCase, Instant now) {
        Instant until = supportCase.sides().disputeUntil();
        if (until == null) {
            alarms.clear(SupportCases.DISPUTE, supportCase.id().value(), SupportCases.DUE);
        } else if (until.isAfter(now)) {
            setDispute(supportCase, until);
        }
    }

    private void setDue(SupportCase supportCase, SlaClock clock) {
        long customer = supportCase.customerId();
        Instant dueAt = clock.dueAt();
        if (!clock.isOpen() || dueAt == null) {
            alarms.clear(SupportCases.CLOCK, clock.id(), SupportCases.DUE);
        } else if (isUrgent(supportCase, clock)) {
            alarms.setUrgent(SupportCases.CLOCK, clock.id(), SupportCases.DUE, dueAt, customer);
        } else {
            alarms.set(SupportCases.CLOCK, clock.id(), SupportCases.DUE, dueAt, customer);
        }
    }

    /**
     * As the calls that follow: of a case that either side holds to be critical, whatever the clock
     * measures, and of one of the house's own.
     */
    private static boolean isUrgent(SupportCase supportCase, SlaClock clock) {
        return clock.severity() == Severity.CRITICAL
                || supportCase.isCritical()
                || supportCase.isOfTheHouse();
    }

    /** Lets those of a case that turned critical overtake, and alerts about it with them. */
    void hurry(SupportCase supportCase) {
        alarms.hurry(
                SupportCases.CLOCK,
                supportCase.clocks().stream().map(SlaClock::id).toList(),
                SupportCases.DUE);
    }

    private void setWarnings(SupportCase supportCase) {
        long customer = supportCase.customerId();
        List<Long> silent = new ArrayList<>();
        for (SlaClock clock : supportCase.clocks()) {
            Instant warnsAt = clock.warnsAt();
            if (warnsAt != null && supportCase.isInPlay(clock)) {
                alarms.set(SupportCases.CLOCK, clock.id(), SupportCases.WARNING, warnsAt, customer);
            } else if (!clock.warnings().isEmpty()) {
                silent.add(clock.id());
            }
        }
        alarms.clearOf(SupportCases.CLOCK, silent, SupportCases.WARNING);
    }

    private void setDispute(SupportCase supportCase, Instant until) {
        alarms.set(
                SupportCases.DISPUTE,
                supportCase.id().value(),
                SupportCases.DUE,
                until,
                supportCase.customerId());
    }
}
