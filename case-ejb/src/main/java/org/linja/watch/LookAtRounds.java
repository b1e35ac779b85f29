package org.linja.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseDoor;
import org.linja.contracts.rules.Severity;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.rules.QuietTime;
import org.linja.watch.rules.RoundPlan;

/**
 * Sees that a round was owed and nobody has made it: that is a case until somebody does. Called by
 * the consumer of alarms only.
 */
@Stateless
@PermitAll
public class LookAtRounds {
    private static final String CONSUMER = "watch";
    private static final String COMPONENT = "rounds";

    @Inject Inbox inbox;
    @Inject Watch watch;
    @Inject WatchSettings settings;
    @Inject CaseDoor door;
    @Inject Rounds rounds;
    @Inject Concerns concerns;
    @Inject HouseCases houseCases;

    public void look(AlarmRang alarm) {
        inbox.once(
                alarm.eventId(),
                CONSUMER,
                () -> settings.rounds().ifPresent(plan -> look(plan, alarm.dueAt())));
    }

    private void look(RoundPlan plan, Instant rangFor) {
        watch.alone();
        Instant now = door.enter();
        Instant last = rounds.newest().map(Rounds.Made::at).orElse(null);
        Instant due = last == null ? rangFor : plan.dueAfter(last);
        Optional<Instant> quietUntil = quietUntil(plan.quiet(), now);
        if (due.isAfter(now)) {
            watch.lookAt(Watch.ROUND, due);
        } else if (quietUntil.isPresent()) {
            watch.lookAt(Watch.ROUND, quietUntil.get());
        } else {
            missed(due, last, now);
            // Whoever ends the case without a round is asked again.
            watch.lookAt(Watch.ROUND, plan.dueAfter(now));
        }
    }

    private static Optional<Instant> quietUntil(@Nullable QuietTime quiet, Instant now) {
        return quiet == null ? Optional.empty() : quiet.endAround(now);
    }

    private void missed(Instant due, @Nullable Instant last, Instant now) {
        List<Concern> open = concerns.open(Concerns.ROUND);
        if (open.stream().anyMatch(one -> !one.settled())) {
            return;
        }
        open.forEach(one -> concerns.end(one.id(), one.caseId(), "given-up", now));
        concerns.add(
                Concerns.ROUND,
                houseCases.open(
                        COMPONENT,
                        Severity.HIGH,
                        SupportLine.LINE_1,
                        settings.words().missedRound(due, last),
                        now),
                now);
    }
}
