package org.linja.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linja.cases.CaseDoor;
import org.linja.cases.rules.CaseId;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.security.Actor;
import org.linja.rota.Rotas;
import org.linja.rota.rules.RosterHole;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.rules.HoleMatching;
import org.linja.watch.rules.HoleMatching.Gone;
import org.linja.watch.rules.HoleMatching.Part;
import org.linja.watch.rules.HoleMatching.Stays;
import org.linja.watch.rules.Nearness;

/**
 * Looks for holes in the roster of the days to come: each is a case, opened once and ended when the
 * hole is filled. Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class LookAtRoster {
    private static final String CONSUMER = "watch";
    private static final String COMPONENT = "roster";

    /** So soon what somebody has filled is seen. */
    private static final Duration PACE = Duration.ofMinutes(1);

    @Inject Inbox inbox;
    @Inject Watch watch;
    @Inject WatchSettings settings;
    @Inject CaseDoor door;
    @Inject Rotas rotas;
    @Inject Concerns concerns;
    @Inject HouseCases houseCases;

    public void look(AlarmRang alarm) {
        inbox.once(alarm.eventId(), CONSUMER, this::look);
    }

    private void look() {
        watch.alone();
        Instant now = door.enter();
        HoleMatching matching =
                HoleMatching.of(
                        concerns.holes(), rotas.holes(now, now.plus(settings.horizon())), now);
        matching.stays().stream().filter(Stays::isMoved).forEach(hole -> move(hole, now));
        matching.parts().forEach(part -> fallOff(part, now));
        matching.appeared().forEach(hole -> open(hole, now));
        matching.gone().forEach(gone -> end(gone, now));
        watch.lookAt(Watch.ROSTER, now.plus(PACE));
    }

    private void open(RosterHole hole, Instant now) {
        CaseId about =
                houseCases.open(
                        COMPONENT,
                        Nearness.severity(hole.from(), now),
                        SupportLine.DUTY_MANAGER,
                        settings.words().hole(hole),
                        now);
        concerns.addHole(hole, about, now);
    }

    private void move(Stays hole, Instant now) {
        concerns.move(hole.known().id(), hole.from(), hole.until());
        houseCases.note(
                new CaseId(hole.known().caseId()),
                settings.words().moved(hole.known().line(), hole.from(), hole.until()),
                now);
    }

    private void fallOff(Part part, Instant now) {
        CaseId about = new CaseId(part.of().caseId());
        RosterHole hole = part.hole();
        concerns.addHole(hole, about, now);
        houseCases.note(about, settings.words().moved(hole.line(), hole.from(), hole.until()), now);
    }

    private void end(Gone gone, Instant now) {
        CaseId about = new CaseId(gone.known().caseId());
        String why = gone.end().slug();
        if (concerns.end(gone.known().id(), about, why, now)) {
            houseCases.end(about, Actor.SYSTEM, Map.of("reason", "hole-" + why), now);
        }
    }
}
