package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linja.cases.CaseDoor;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.Target;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.security.Actor;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.Concern;
import org.linja.watch.Concerns;
import org.linja.watch.HouseCases;
import org.linja.watch.LookAtAddresses;
import org.linja.watch.Watch;
import org.linja.watch.WatchSettings;

/**
 * Looks whether everybody whom the ladders in force name is there to be called: a named person who
 * left or a role that nobody has is a case before a case falls through it. Who is on duty when, the
 * watch over the roster tells. Drills that are over end by it, too, and accounts that share an
 * address are found. Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class LookAtTargets {
    private static final String CONSUMER = "watch";
    static final String COMPONENT = "ladders";
    private static final String SUBJECT = "target:";
    private static final Duration PACE = Duration.ofMinutes(10);

    @Inject Inbox inbox;
    @Inject Watch watch;
    @Inject CaseDoor door;
    @Inject Ladders ladders;
    @Inject CalledPeople people;
    @Inject Concerns concerns;
    @Inject Drills drills;
    @Inject LookAtAddresses addresses;
    @Inject HouseCases houseCases;
    @Inject WatchSettings settings;

    public void look(AlarmRang alarm) {
        inbox.once(alarm.eventId(), CONSUMER, this::look);
    }

    private void look() {
        watch.alone();
        Instant now = door.enter();
        Map<String, List<String>> empty = empty(now);
        for (Concern known : concerns.open(SUBJECT)) {
            // What is known is not opened again, even where a person has settled it.
            if (empty.remove(known.subject().substring(SUBJECT.length())) == null) {
                concerns.end(known.id(), known.caseId(), "answered-again", now);
                houseCases.end(
                        known.caseId(), Actor.SYSTEM, Map.of("reason", "answered-again"), now);
            }
        }
        empty.forEach((target, rungs) -> open(target, rungs, now));
        drills.endWhatIsOver(now);
        addresses.look(now);
        watch.lookAt(Watch.TARGETS, now.plus(PACE));
    }

    private void open(String target, List<String> rungs, Instant now) {
        CaseId about =
                houseCases.open(
                        COMPONENT,
                        Severity.MEDIUM,
                        SupportLine.DUTY_MANAGER,
                        settings.words().nobodyBehind(target, rungs),
                        now);
        concerns.add(SUBJECT + target, about, now);
    }

    /** The rungs on which nobody stands, by what they call. */
    private Map<String, List<String>> empty(Instant now) {
        Map<String, List<String>> rungs = new TreeMap<>();
        for (EscalationLadder ladder : ladders.inForce(now)) {
            for (LadderPath path : ladder.paths()) {
                for (Rung rung : path.rungs()) {
                    if (hasItsOwnPeople(rung.target())) {
                        rungs.computeIfAbsent(rung.target().written(), t -> new ArrayList<>())
                                .add(named(ladder, path, rung));
                    }
                }
            }
        }
        rungs.keySet().removeIf(target -> !people.of(Target.of(target), now).isEmpty());
        return rungs;
    }

    private static boolean hasItsOwnPeople(Target target) {
        return target instanceof Target.NamedPerson || target instanceof Target.HoldersOf;
    }

    private static String named(EscalationLadder ladder, LadderPath path, Rung rung) {
        return "%s %d: %s %s %d"
                .formatted(
                        ladder.code(),
                        ladder.version(),
                        path.severity().slug(),
                        path.clock().slug(),
                        rung.number());
    }
}
