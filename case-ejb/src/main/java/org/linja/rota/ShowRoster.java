package org.linja.rota;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.rules.PlannedDuty;

/** Shows who is on duty now and in the days to come. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class ShowRoster {
    @Inject Rotas rotas;
    @Inject DatabaseClock clock;

    /**
     * Everybody who is on duty at this moment and could take a case; whoever could not is told of
     * as a hole.
     */
    public List<PlannedDuty> now() {
        return rotas.serving(clock.now());
    }

    /** The duties of the days to come, those running included; at most a year. */
    public List<ShiftRow> next(int days) {
        Instant now = clock.now();
        return rotas.between(now, now.plus(Duration.ofDays(Math.min(days, 366))));
    }

    public List<DutyPerson> candidates() {
        return rotas.candidates();
    }
}
