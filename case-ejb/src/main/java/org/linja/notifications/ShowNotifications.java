package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows a person the alerts sent to them; the duty manager sees everybody's. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ShowNotifications {
    public static final int MOST = 200;

    @Inject Notifications notifications;
    @Inject CurrentActor actor;

    /**
     * The newest alerts.
     *
     * @param limit from 1 to {@link #MOST}
     * @param after the {@code next} of the stretch before, null for the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public NotificationList show(int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        List<NotificationRow> rows = notifications.rows(actor.get(), limit, after);
        return new NotificationList(
                rows, rows.size() < limit ? null : rows.get(rows.size() - 1).id());
    }

    /** Those that somebody must still accept, the gravest first, however many came after them. */
    public List<NotificationRow> ringing() {
        Actor reader = actor.get();
        return notifications.ringing(reader, reader.has(Role.DUTY_MANAGER), MOST);
    }

    /** Those for the reader alone, for a telephone in one hand. */
    public List<NotificationRow> mine() {
        return notifications.ringing(actor.get(), false, MOST);
    }
}
