package org.linja.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.linja.audit.rules.OpinionOrder;
import org.linja.platform.config.NightlyPlan;
import org.linja.platform.config.Settings;
import org.linja.platform.time.DatabaseClock;

/** Orders the opinion of the night, once a night whatever the number of servers. */
@Stateless
@PermitAll
public class OrderNightlyAudit {
    @Inject AuditOpinions opinions;
    @Inject OpinionDesk desk;
    @Inject DatabaseClock clock;
    @Inject Settings settings;

    /** Orders it if its hour has come today and nobody was faster. */
    public void orderWhenDue() {
        settings.nightlyAudit().ifPresent(this::orderWhenDue);
    }

    private void orderWhenDue(NightlyPlan plan) {
        Instant now = clock.now();
        ZonedDateTime local = now.atZone(plan.zone());
        if (local.toLocalTime().isBefore(plan.at()) || !opinions.claimNight(local.toLocalDate())) {
            return;
        }
        Instant from = local.minusDays(plan.days()).toInstant();
        desk.orderForHouse(new OpinionOrder(from, now, null, now), now);
    }
}
