package org.linja.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.Rotas;
import org.linja.rota.rules.RosterHole;
import org.linja.watch.rules.HoleMatching;
import org.linja.watch.rules.KnownHole;

/** Shows the holes in the roster of the days to come, as they are at this moment. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class ShowHoles {
    @Inject Rotas rotas;
    @Inject Concerns concerns;
    @Inject WatchSettings settings;
    @Inject DatabaseClock clock;

    /** Line by line, the next one first. */
    public List<HoleRow> show() {
        Instant now = clock.now();
        List<KnownHole> known = concerns.holes();
        return rotas.holes(now, now.plus(settings.horizon())).stream()
                .map(hole -> row(hole, known, now))
                .toList();
    }

    private static HoleRow row(RosterHole hole, List<KnownHole> known, Instant now) {
        return new HoleRow(
                hole.line(),
                hole.from(),
                hole.until(),
                Duration.between(now, hole.from()).toDays(),
                hole.reasons(),
                hole.people(),
                caseOf(hole, known));
    }

    private static @Nullable String caseOf(RosterHole hole, List<KnownHole> known) {
        return HoleMatching.same(known, hole)
                .map(one -> new CaseId(one.caseId()).toString())
                .orElse(null);
    }
}
