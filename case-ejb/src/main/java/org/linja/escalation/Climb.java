package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.escalation.rules.Ascent;
import org.linja.escalation.rules.CaseQuiet;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.ClimbStep;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.Hold;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.security.Actor;
import org.linja.sla.rules.ClockKind;

/**
 * Calls the people of a rung, says in the journal whom and why or until when it waits, and sets
 * when to go on.
 */
@ApplicationScoped
class Climb {
    /** Why whoever is called is called: nobody took the case in time. */
    static final String NOT_ACKNOWLEDGED = "not-acknowledged";

    /** What was promised by another clock was not kept. */
    static final String DEADLINE_MISSED = "deadline-missed";

    private static final String NOBODY_ON_DUTY = "nobody-on-duty";

    @Inject Quiet quiet;
    @Inject Escalations escalations;
    @Inject Outbox outbox;

    /**
     * One climb of a case.
     *
     * @param who the house itself, or the person who escalates
     * @param why slug of why anybody is called
     * @param words a person's own reason, null where the house escalates
     * @param people who they are and when they sleep, at the present moment
     */
    record Story(
            SupportCase supportCase,
            Escalation escalation,
            EscalationLadder ladder,
            LadderPath path,
            Actor who,
            String why,
            @Nullable String words,
            PeopleAt people) {
        Instant now() {
            return people.now();
        }
    }

    /** Why the people of a path are called in this climb. */
    static String why(LadderPath path, Escalation escalation) {
        if (escalation.isByHand()) {
            return AlertDue.BY_HAND;
        }
        return path.clock() == ClockKind.ACKNOWLEDGE ? NOT_ACKNOWLEDGED : DEADLINE_MISSED;
    }

    /** Makes a call that is due, and says whom it passed or why it waits. */
    void from(Story story, Rung due, int turn) {
        Ascent.from(story.path(), due, turn, story.escalation().accepted(), crew(story))
                .forEach(step -> take(story, step));
    }

    /** Calls managers, for whoever the top called may not be called any more. */
    void above(Story story) {
        take(story, Ascent.above(story.path(), story.escalation().accepted(), crew(story)));
    }

    private Ascent.Crew crew(Story story) {
        CaseQuiet quiet =
                this.quiet.of(story.supportCase(), story.escalation().isByHand(), story.people());
        return new Ascent.Crew() {
            @Override
            public List<Long> on(Rung rung) {
                return story.people().of(rung.target());
            }

            @Override
            public List<Long> managers() {
                return story.people().managers();
            }

            @Override
            public Optional<Hold> hold(long personId) {
                return Climb.this.quiet.hold(quiet, personId, story.people());
            }
        };
    }

    private void take(Story story, ClimbStep step) {
        if (step instanceof ClimbStep.Passed passed) {
            story.escalation().call(passed.rung(), passed.turn(), List.of(), story.now());
            pass(
                    story,
                    passed.rung(),
                    passed.turn(),
                    passed.accepted() ? "all-accepted" : NOBODY_ON_DUTY);
        } else if (step instanceof ClimbStep.Held held) {
            hold(story, held);
        } else if (step instanceof ClimbStep.Called called) {
            story.escalation().call(called.rung(), called.turn(), called.people(), story.now());
            call(story, called.rung(), called.turn(), called.people(), story.why());
            awaitNext(story, called.rung(), called.turn());
        } else if (step instanceof ClimbStep.LastResort last) {
            lastResort(story, last);
        }
    }

    private void hold(Story story, ClimbStep.Held step) {
        story.escalation().hold(step);
        Map<String, String> data = facts(story, step.rung(), step.turn());
        data.putAll(Hold.facts(step.holds(), step.until()));
        record(story, data);
        climbAt(story, step.until());
    }

    private void awaitNext(Story story, Rung rung, int turn) {
        if (turn < rung.times()) {
            climbAt(story, story.now().plus(rung.every()));
        } else if (story.path().isTop(rung)) {
            story.escalation().topOut();
        } else {
            Rung next = story.path().rung(rung.number() + 1);
            climbAt(story, story.now().plus(next.after()));
        }
    }

    private void climbAt(Story story, Instant at) {
        escalations.climbAt(story.escalation(), story.supportCase(), at);
    }

    /** A hole in the roster is no excuse: whoever may answer as manager is called. */
    private void lastResort(Story story, ClimbStep.LastResort last) {
        // Above the top nothing is called again, whatever rings late.
        story.escalation().call(last.top(), last.top().times(), List.of(), story.now());
        story.escalation().topOut();
        if (last.managers().isEmpty()) {
            pass(story, last.top(), last.turn(), last.whyNobody());
        } else {
            call(story, last.top(), last.turn(), last.managers(), NOBODY_ON_DUTY);
        }
    }

    private void call(Story story, Rung rung, int turn, List<Long> called, String why) {
        Map<String, String> data = facts(story, rung, turn);
        data.put("to", CallWithoutLadder.named(called));
        data.put("channels", channels(rung));
        data.put("reason", why);
        if (story.words() == null) {
            story.supportCase().record(EntryKind.ESCALATED, Actor.SYSTEM, story.now(), data);
        } else {
            story.supportCase().escalate(story.who(), data, story.words(), story.now());
        }
        for (long personId : called) {
            outbox.add(
                    new AlertDue(
                            UUID.randomUUID(),
                            story.supportCase().id().value(),
                            story.now(),
                            story.escalation().id(),
                            rung.number(),
                            turn,
                            personId,
                            channels(rung),
                            story.why(),
                            story.escalation().isUrgent(story.supportCase())));
        }
    }

    private static String channels(Rung rung) {
        return rung.channels().stream().map(ChannelKind::slug).collect(Collectors.joining(" "));
    }

    /** Which rung of which ladder, and whom it names: the same words whoever is then called. */
    private static Map<String, String> facts(Story story, Rung rung, int turn) {
        Map<String, String> data = new TreeMap<>();
        data.put("ladder", story.ladder().code() + '/' + story.ladder().version());
        data.put("escalation", String.valueOf(story.escalation().id()));
        data.put("clock", story.path().clock().slug());
        data.put("rung", String.valueOf(rung.number()));
        data.put("turn", String.valueOf(turn));
        data.put("target", rung.target().written());
        return data;
    }

    private static void pass(Story story, Rung rung, int turn, String reason) {
        Map<String, String> data = facts(story, rung, turn);
        data.put("reason", reason);
        record(story, data);
    }

    private static void record(Story story, Map<String, String> data) {
        story.supportCase().record(EntryKind.ESCALATION_HELD, Actor.SYSTEM, story.now(), data);
    }
}
