package org.linja.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.outbox.CheckRelay;
import org.linja.platform.outbox.ParkedEvent;
import org.linja.platform.outbox.ParkedEvents;
import org.linja.platform.outbox.UnheardQueue;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows the messages that nobody could handle, and why. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class ShowParked {
    private static final int MOST = 200;

    @Inject ParkedEvents events;
    @Inject CheckRelay relay;

    /**
     * Parked messages below a number, newest first.
     *
     * @param limit how many, 1 to 200
     * @param after go on behind the message of this number, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public ParkedList list(int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        List<ParkedEvent> rows = events.before(after == null ? Long.MAX_VALUE : after, limit + 1);
        return rows.size() <= limit
                ? new ParkedList(rows, null)
                : new ParkedList(rows.subList(0, limit), rows.get(limit - 1).number());
    }

    /** Queues whose messages nobody hears, so that they are not even parked. */
    public List<UnheardQueue> unheard() {
        return relay.unheard();
    }

    /**
     * The parked message of this number.
     *
     * @throws Problem {@code not-found}
     */
    public ParkedEvent show(long number) {
        return events.byNumber(number).orElseThrow(Problem::notFound);
    }
}
