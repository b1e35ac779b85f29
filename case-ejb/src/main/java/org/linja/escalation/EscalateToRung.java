package org.linja.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseText;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.rules.LadderPath;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.SlaClock;
import org.linja.sla.rules.ClockKind;

/**
 * Calls the people of a rung that somebody chooses, at once. From there the case climbs on until
 * enough of those who were called have accepted; what climbed before ends without voiding its
 * alerts, for whoever was called may still come.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class EscalateToRung {
    @Inject SupportCases cases;
    @Inject StampedLadders ladders;
    @Inject Escalations escalations;
    @Inject Climb climb;
    @Inject Quiet quiet;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Escalates and returns the case's new version.
     *
     * @param version what the person saw; a stale one is refused
     * @param kind of the clock for which is called; null for the one that is due first
     * @param rung number of the rung, from 1
     * @param why in the person's own words
     * @throws Problem {@code not-found}, {@code stale-version}, {@code act-not-allowed} for a case
     *     that is over, {@code no-ladder} where nobody is called for its severity, {@code
     *     invalid-input} for a clock that the ladder does not wait for, or a rung that there is not
     */
    public long escalate(CaseId id, long version, @Nullable ClockKind kind, int rung, String why) {
        CaseText.check(why);
        Actor who = actor.get();
        SupportCase supportCase = cases.load(id, version, who);
        Instant now = clock.now();
        if (!supportCase.status().isOpen()) {
            throw new Problem(
                    ProblemType.ACT_NOT_ALLOWED, Map.of("caseStatus", supportCase.status().slug()));
        }
        SlaClock about = chosen(cases.toEscalate(supportCase), kind);
        Optional<Escalation> before =
                escalations.of(about.id()).filter(one -> one.state().isOpen());
        LadderVersion ladder =
                ladders.of(supportCase, before).orElseThrow(EscalateToRung::noLadder);
        LadderPath path =
                ladder.ladder()
                        .path(about.severity(), about.kind())
                        .orElseThrow(EscalateToRung::noLadder);
        int top = path.rungs().size();
        new FieldChecks()
                .check(rung >= 1 && rung <= top, "rung", "out-of-range", "1", "" + top)
                .orRefuse();
        Set<Long> accepted = before.map(Escalation::accepted).orElseGet(TreeSet::new);
        before.ifPresent(older -> escalations.giveWay(older, now));
        Escalation begun =
                escalations.add(
                        Escalation.byHand(supportCase, ladder.id(), about.id(), accepted, now));
        climb.from(
                new Climb.Story(
                        supportCase,
                        begun,
                        ladder.ladder(),
                        path,
                        who,
                        AlertDue.BY_HAND,
                        why,
                        quiet.at(now)),
                path.rung(rung),
                1);
        cases.keep(supportCase, now);
        return supportCase.version();
    }

    private static SlaClock chosen(List<SlaClock> clocks, @Nullable ClockKind kind) {
        if (clocks.isEmpty()) {
            throw noLadder();
        }
        return clocks.stream()
                .filter(clock -> kind == null || clock.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("clock", "unknown-value"));
    }

    private static Problem noLadder() {
        return new Problem(ProblemType.NO_LADDER);
    }
}
