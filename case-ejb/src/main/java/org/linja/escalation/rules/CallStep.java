package org.linja.escalation.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a ladder as the journal tells it: a rung that was called, held because it is quiet,
 * or passed because it would have called nobody.
 *
 * @param seq of the journal entry that tells it
 * @param ladder code and version, empty on what was written before ladders were told
 * @param called ids of those who were called, none where the rung was passed
 * @param channels by what ways, parted by blanks
 * @param reason slug of why anybody is called, or why nobody was
 * @param accepted ids of those who had accepted before
 * @param held calls that wait until quiet ends
 * @param alerts what became of the alert of each person called; none before it is made
 */
public record CallStep(
        long seq,
        Instant at,
        String actor,
        String ladder,
        String clock,
        int rung,
        int turn,
        Target target,
        List<Long> called,
        String channels,
        String reason,
        Set<Long> accepted,
        List<Hold> held,
        Map<Long, CallAlert> alerts) {

    private static final String NOBODY_ON_DUTY = "nobody-on-duty";

    public CallStep {
        called = List.copyOf(called);
        accepted = Set.copyOf(accepted);
        held = List.copyOf(held);
        alerts = Map.copyOf(alerts);
    }

    /** Why this person was called by it, or why not. */
    public WhyCalled why(long personId) {
        Optional<Hold> hold = heldFor(personId);
        if (hold.isPresent()) {
            return hold.get().cause() == Hold.Cause.NIGHT
                    ? WhyCalled.HELD_NIGHT
                    : WhyCalled.HELD_QUIET_HOURS;
        }
        if (called.contains(personId)) {
            return reason.equals(NOBODY_ON_DUTY) ? WhyCalled.NOBODY_ELSE : whyCalled();
        }
        if (accepted.contains(personId)) {
            return WhyCalled.HAD_ACCEPTED;
        }
        return called.isEmpty() && held.isEmpty() ? WhyCalled.NOBODY_THERE : whyNot();
    }

    /** What a call to this person waits for; nothing if it does not. */
    public Optional<Hold> heldFor(long personId) {
        return held.stream().filter(hold -> hold.personId() == personId).findFirst();
    }

    private WhyCalled whyCalled() {
        if (target instanceof Target.OnDutyPerson) {
            return WhyCalled.FIRST_ON_DUTY;
        }
        if (target instanceof Target.EverybodyOnDuty) {
            return WhyCalled.ON_DUTY;
        }
        return target instanceof Target.NamedPerson ? WhyCalled.NAMED : WhyCalled.IN_ROLE;
    }

    private WhyCalled whyNot() {
        if (target instanceof Target.OnDutyPerson) {
            return WhyCalled.NOT_FIRST_ON_DUTY;
        }
        if (target instanceof Target.EverybodyOnDuty) {
            return WhyCalled.NOT_ON_DUTY;
        }
        return target instanceof Target.NamedPerson ? WhyCalled.NOT_NAMED : WhyCalled.NOT_IN_ROLE;
    }
}
