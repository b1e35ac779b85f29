package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.commitments.LadderCalls;
import org.linja.escalation.rules.CaseQuiet;
import org.linja.escalation.rules.Hold;
import org.linja.escalation.rules.PromiseClimb;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.security.Actor;

/**
 * Who is called one after the other, by a case's own ladder, about something in it that is late and
 * that whoever answers for it leaves late.
 */
@ApplicationScoped
class CallByLadder {
    @Inject StampedLadders ladders;
    @Inject CalledPeople people;
    @Inject CallWithoutLadder calls;
    @Inject Quiet quiet;

    List<PromiseClimb.Step> steps(SupportCase supportCase) {
        return ladders.of(supportCase, Optional.empty())
                .flatMap(version -> PromiseClimb.path(version.ladder(), supportCase.severity()))
                .map(PromiseClimb::steps)
                .orElse(List.of());
    }

    /**
     * Calls these people, and the next step of the ladder follows. Where all of them sleep they are
     * called on waking, not passed.
     */
    void climb(
            CalledMatter matter,
            List<PromiseClimb.Step> steps,
            List<Long> called,
            String reason,
            Instant now) {
        LadderCalls stand = matter.calls();
        List<Hold> holds = holds(matter.supportCase(), called, now);
        if (!called.isEmpty() && holds.size() == called.size()) {
            Instant until = Hold.first(holds);
            note(matter, EntryKind.ESCALATION_HELD, Hold.facts(holds, until), now);
            stand.climbAt(stand.step(), until);
            return;
        }
        call(matter, called, reason, now);
        stand.climbAt(stand.step() + 1, next(steps, stand.step(), now));
    }

    /** Calls these people, whatever the ladder says; where there is nobody, that is noted. */
    void call(CalledMatter matter, List<Long> called, String reason, Instant now) {
        if (called.isEmpty()) {
            note(matter, EntryKind.ESCALATION_HELD, Map.of("reason", "nobody-to-call"), now);
            return;
        }
        matter.calls()
                .call(matter.number())
                .ifPresent(
                        occasion -> {
                            note(
                                    matter,
                                    EntryKind.ESCALATED,
                                    Map.of("reason", reason, "to", CallWithoutLadder.named(called)),
                                    now);
                            calls.call(
                                    matter.supportCase(), called, reason, occasion.number(), now);
                        });
    }

    private static void note(
            CalledMatter matter, EntryKind kind, Map<String, String> data, Instant now) {
        Map<String, String> whole = new TreeMap<>(matter.facts());
        whole.putAll(data);
        matter.supportCase().record(kind, Actor.SYSTEM, now, whole);
    }

    /** When the call behind {@code step} is made; null where there is none. */
    private static @Nullable Instant next(List<PromiseClimb.Step> steps, int step, Instant now) {
        if (steps.isEmpty()) {
            return step == 0 ? now.plus(PromiseClimb.OWNERS_TIME) : null;
        }
        return step < steps.size() ? now.plus(steps.get(step).after()) : null;
    }

    /** Whom a step of the ladder means; without one, and where nobody is there, a manager. */
    List<Long> whom(List<PromiseClimb.Step> steps, int step, Instant now) {
        return calls.whom(meant(steps, step, now), now);
    }

    /** Whom a step of the ladder means; nobody where it has no such step. */
    List<Long> meant(List<PromiseClimb.Step> steps, int step, Instant now) {
        return step < steps.size() ? people.of(steps.get(step).rung().target(), now) : List.of();
    }

    /** Who of those sleeps, and until when. */
    List<Hold> holds(SupportCase supportCase, List<Long> called, Instant now) {
        PeopleAt known = quiet.at(now);
        CaseQuiet hours = quiet.of(supportCase, false, known);
        List<Hold> holds = new ArrayList<>();
        called.forEach(person -> quiet.hold(hours, person, known).ifPresent(holds::add));
        return holds;
    }
}
