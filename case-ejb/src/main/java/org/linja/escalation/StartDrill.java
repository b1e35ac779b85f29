package org.linja.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseText;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.LadderPath;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.SlaClock;
import org.linja.sla.rules.ClockKind;
import org.linja.watch.HouseCases;
import org.linja.watch.Watch;
import org.linja.watch.WatchSettings;

/**
 * Calls for practice whomever a ladder calls: by its own rungs and everybody's own ways, about a
 * case of the house's own that says that it is a drill. Its journal is the proof of who was reached
 * and how soon.
 */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class StartDrill {
    @Inject Watch watch;
    @Inject CaseDoor door;
    @Inject Ladders ladders;
    @Inject Drills drills;
    @Inject HouseCases houseCases;
    @Inject WatchSettings settings;
    @Inject SupportCases cases;
    @Inject Escalations escalations;
    @Inject Climb climb;
    @Inject Quiet quiet;
    @Inject CurrentActor actor;

    /**
     * Calls the first rung at once, as for a case that nobody takes, and returns the case.
     *
     * @param why in the person's own words
     * @throws Problem {@code not-found} for a ladder that there is not; {@code no-ladder} where it,
     *     or the house's own, calls nobody at this severity; {@code already-running} while the one
     *     before goes on; {@code invalid-input} without words
     */
    public CaseId start(String code, Severity severity, String why) {
        CaseText.check(why);
        watch.alone();
        Instant now = door.enter();
        LadderVersion version = ladders.newest(code).orElseThrow(Problem::notFound);
        EscalationLadder ladder = version.ladder();
        LadderPath path =
                ladder.path(severity, ClockKind.ACKNOWLEDGE).orElseThrow(StartDrill::nobodyToCall);
        drills.endWhatIsOver(now);
        if (drills.isUnderWay(ladder, severity)) {
            throw new Problem(ProblemType.ALREADY_RUNNING);
        }
        CaseId opened =
                houseCases.open(
                        LookAtTargets.COMPONENT,
                        severity,
                        SupportLine.DUTY_MANAGER,
                        settings.words().drill(ladder.code(), ladder.version(), severity),
                        now);
        SupportCase about = cases.find(opened).orElseThrow();
        drills.add(ladder, about, now);
        call(about, version, path, why, now);
        cases.keep(about, now);
        return opened;
    }

    private void call(
            SupportCase about, LadderVersion version, LadderPath path, String why, Instant now) {
        SlaClock waits =
                cases.toEscalate(about).stream()
                        .filter(clock -> clock.kind() == ClockKind.ACKNOWLEDGE)
                        .findFirst()
                        .orElseThrow(StartDrill::nobodyToCall);
        Escalation begun =
                escalations.add(Escalation.byHand(about, version.id(), waits.id(), Set.of(), now));
        climb.from(
                new Climb.Story(
                        about,
                        begun,
                        version.ladder(),
                        path,
                        actor.get(),
                        AlertDue.BY_HAND,
                        why,
                        quiet.at(now)),
                path.rung(1),
                1);
    }

    private static Problem nobodyToCall() {
        return new Problem(ProblemType.NO_LADDER);
    }
}
