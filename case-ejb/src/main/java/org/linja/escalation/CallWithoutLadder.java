package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linja.cases.SupportCase;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;

/** Calls people about a case of which no clock has run down, so that no ladder calls anybody. */
@ApplicationScoped
class CallWithoutLadder {
    private static final long ONLY_ONCE = 0;

    @Inject Rotas rotas;
    @Inject CalledPeople people;
    @Inject Outbox outbox;

    /** Those who are named, else the duty manager, else whoever may answer as one. */
    List<Long> whom(List<Long> named, Instant now) {
        if (!named.isEmpty()) {
            return named;
        }
        List<Long> manager = rotas.onDuty(SupportLine.DUTY_MANAGER, now);
        return manager.isEmpty() ? people.managers() : manager;
    }

    /**
     * Each of them hears of it once.
     *
     * @param occasion tells one occasion from another where a case may give the reason again
     */
    void call(
            SupportCase supportCase, List<Long> people, String reason, long occasion, Instant now) {
        for (long personId : people) {
            outbox.add(
                    new OwnerDue(
                            UUID.randomUUID(),
                            supportCase.id().value(),
                            now,
                            personId,
                            reason,
                            occasion,
                            supportCase.isCritical()));
        }
    }

    /**
     * Calls these people about a case that gives this reason once, and writes down whom, or that
     * nobody could be called. The caller keeps the case.
     */
    void callOnce(SupportCase supportCase, List<Long> people, String reason, Instant now) {
        if (people.isEmpty()) {
            supportCase.record(
                    EntryKind.ESCALATION_HELD,
                    Actor.SYSTEM,
                    now,
                    Map.of("reason", "nobody-to-call"));
            return;
        }
        supportCase.record(
                EntryKind.ESCALATED,
                Actor.SYSTEM,
                now,
                Map.of("to", named(people), "reason", reason));
        call(supportCase, people, reason, ONLY_ONCE, now);
    }

    /** As an entry names them. */
    static String named(List<Long> people) {
        return people.stream().map(LastingName::ofPerson).collect(Collectors.joining(" "));
    }
}
