package org.linja.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.linja.exports.rules.ExportsOrdered;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Orders everything that is the own firm's, to take along. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class OrderExport {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject DataExports exports;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Queues it.
     *
     * @param language en, fi or ru: of the pages in it
     * @return its number
     * @throws Problem {@code already-running} while another is under way; {@code too-many-requests}
     *     after three in a day, or six with those that failed
     */
    public long order(String language) {
        Actor who = actor.get();
        long firm = who.firm();
        Instant now = clock.now();
        if (exports.orderedSince(firm, now.minus(DAY)).isOneMoreTooMany()) {
            throw new Problem(
                    ProblemType.TOO_MANY_REQUESTS, Map.of("most", "" + ExportsOrdered.MOST));
        }
        long number =
                exports.order(firm, who, language, now)
                        .orElseThrow(() -> new Problem(ProblemType.ALREADY_RUNNING));
        outbox.add(new ExportOrdered(UUID.randomUUID(), now, number));
        return number;
    }
}
