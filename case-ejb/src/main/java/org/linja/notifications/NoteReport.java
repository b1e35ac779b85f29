package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.linja.notifications.rules.AttemptReport;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Writes down what a gateway reports of an attempt; the same report again changes nothing. */
@Stateless
@RolesAllowed(Role.GATEWAY)
public class NoteReport {
    private static final int KEY_LIMIT = 100;
    private static final int REASON_LIMIT = 200;

    @Inject Fates fates;

    /**
     * Notes a report.
     *
     * @param key under which the attempt was handed over
     * @param why the gateway's own word for a failure
     * @throws Problem {@code not-found} if nothing was handed over under this key
     */
    public void note(String key, AttemptReport report, @Nullable String why) {
        new FieldChecks().line("key", key, KEY_LIMIT).prose("reason", why, REASON_LIMIT).orRefuse();
        fates.note(key, report, why);
    }
}
