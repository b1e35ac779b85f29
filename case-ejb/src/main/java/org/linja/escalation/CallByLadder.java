package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.escalation.rules.CaseQuiet;
import org.linja.escalation.rules.Hold;
import org.linja.escalation.rules.PromiseClimb;

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

    /** When the call behind {@code step} is made; null where there is none. */
    static @Nullable Instant next(List<PromiseClimb.Step> steps, int step, Instant now) {
        if (steps.isEmpty()) {
            return step == 0 ? now.plus(PromiseClimb.OWNERS_TIME) : null;
        }
        return step < steps.size() ? now.plus(steps.get(step).after()) : null;
    }

    /** Whom a step of the ladder means; without one, and where nobody is there, a manager. */
    List<Long> whom(List<PromiseClimb.Step> steps, int step, Instant now) {
        List<Long> meant =
                step < steps.size() ? people.of(steps.get(step).rung().target(), now) : List.of();
        return calls.whom(meant, now);
    }

    /** Who of those sleeps, and until when. */
    List<Hold> holds(SupportCase supportCase, List<Long> called, Instant now) {
        CaseQuiet hours = quiet.of(supportCase, false);
        List<Hold> holds = new ArrayList<>();
        called.forEach(person -> quiet.hold(hours, person, now).ifPresent(holds::add));
        return holds;
    }
}
