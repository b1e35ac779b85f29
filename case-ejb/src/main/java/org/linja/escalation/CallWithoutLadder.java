package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linja.cases.SupportCase;
import org.linja.platform.outbox.Outbox;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;

/** Calls people about a case of which no clock has run down, so that no ladder calls anybody. */
@ApplicationScoped
class CallWithoutLadder {
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

    /** As an entry names them. */
    static String named(List<Long> people) {
        return people.stream().map(id -> "person:" + id).collect(Collectors.joining(" "));
    }
}
