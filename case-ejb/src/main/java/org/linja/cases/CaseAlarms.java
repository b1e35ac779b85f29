package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.linja.platform.alarms.Alarms;

/** When to look at something in a case next; what is in a critical case overtakes all else. */
@ApplicationScoped
public class CaseAlarms {
    private static final String LOOK = "look";

    @Inject Alarms alarms;

    /**
     * Sets the one moment at which it is looked at, or moves it; clears it where there is none.
     *
     * @param subject the subject type of its alarms
     */
    public void look(String subject, long id, SupportCase supportCase, Optional<Instant> at) {
        at.ifPresentOrElse(
                moment -> set(subject, id, supportCase, moment),
                () -> alarms.clear(subject, id, LOOK));
    }

    private void set(String subject, long id, SupportCase supportCase, Instant at) {
        if (supportCase.isCritical()) {
            alarms.setUrgent(subject, id, LOOK, at, supportCase.customerId());
        } else {
            alarms.set(subject, id, LOOK, at, supportCase.customerId());
        }
    }
}
