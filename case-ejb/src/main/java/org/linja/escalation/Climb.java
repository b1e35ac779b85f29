package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.security.Actor;
import org.linja.sla.rules.ClockKind;

/** Calls the people of a rung, says in the journal whom and why, and sets when to go on. */
@ApplicationScoped
class Climb {
    /** Why whoever is called is called: nobody took the case in time. */
    static final String NOT_ACKNOWLEDGED = "not-acknowledged";

    /** What was promised by another clock was not kept. */
    static final String DEADLINE_MISSED = "deadline-missed";

    /** Somebody of the house asked for it. */
    static final String BY_HAND = "by-hand";

    private static final String NOBODY_ON_DUTY = "nobody-on-duty";

    @Inject CalledPeople people;
    @Inject Escalations escalations;
    @Inject Outbox outbox;

    /**
     * One climb of a case.
     *
     * @param who the house itself, or the person who escalates
     * @param why slug of why anybody is called
     * @param words a person's own reason, null where the house escalates
     */
    record Story(
            SupportCase supportCase,
            Escalation escalation,
            EscalationLadder ladder,
            LadderPath path,
            Actor who,
            String why,
            @Nullable String words,
            Instant now) {}

    /** Why the people of a path are called in this climb. */
    static String why(LadderPath path, Escalation escalation) {
        if (escalation.isByHand()) {
            return BY_HAND;
        }
        return path.clock() == ClockKind.ACKNOWLEDGE ? NOT_ACKNOWLEDGED : DEADLINE_MISSED;
    }

    /** Climbs from a rung; those that would call nobody are passed at once, and that is written. */
    void from(Story story, Rung first) {
        List<Rung> rungs = story.path().rungs();
        for (Rung rung : rungs.subList(first.number() - 1, rungs.size())) {
            if (called(story, rung, 1)) {
                return;
            }
        }
        everyManager(story, rungs.get(rungs.size() - 1));
    }

    /** Calls the rung once more; if nobody stands on it any more, climbs on. */
    void again(Story story, Rung rung, int turn) {
        if (called(story, rung, turn)) {
            return;
        }
        if (story.path().isTop(rung)) {
            everyManager(story, rung);
        } else {
            from(story, story.path().rung(rung.number() + 1));
        }
    }

    private boolean called(Story story, Rung rung, int turn) {
        List<Long> meant = people.of(rung.target(), story.now());
        List<Long> called = new ArrayList<>(meant);
        called.removeAll(story.escalation().accepted());
        story.escalation().call(rung, turn, story.now());
        if (called.isEmpty()) {
            Map<String, String> held = facts(story, rung, turn);
            held.put("reason", meant.isEmpty() ? NOBODY_ON_DUTY : "all-accepted");
            held(story, held);
            return false;
        }
        call(story, rung, turn, called, story.why());
        awaitNext(story, rung, turn);
        return true;
    }

    private void awaitNext(Story story, Rung rung, int turn) {
        if (turn < rung.times()) {
            escalations.climbAt(story.escalation(), story.now().plus(rung.every()));
        } else if (story.path().isTop(rung)) {
            story.escalation().topOut();
        } else {
            Rung next = story.path().rung(rung.number() + 1);
            escalations.climbAt(story.escalation(), story.now().plus(next.after()));
        }
    }

    /** A hole in the roster is no excuse: whoever may answer as manager is called. */
    private void everyManager(Story story, Rung top) {
        // Above the top nothing is called again, whatever rings late.
        story.escalation().call(top, top.times(), story.now());
        story.escalation().topOut();
        List<Long> managers = people.managers();
        if (managers.isEmpty()) {
            Map<String, String> held = facts(story, top, 1);
            held.put("reason", "nobody-to-call");
            held(story, held);
        } else {
            call(story, top, 1, managers, NOBODY_ON_DUTY);
        }
    }

    private void call(Story story, Rung rung, int turn, List<Long> called, String why) {
        Map<String, String> data = facts(story, rung, turn);
        data.put("to", called.stream().map(id -> "person:" + id).collect(Collectors.joining(" ")));
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
                            story.why()));
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

    static void held(Story story, Map<String, String> data) {
        story.supportCase().record(EntryKind.ESCALATION_HELD, Actor.SYSTEM, story.now(), data);
    }
}
