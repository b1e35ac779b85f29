package org.linja.rota.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds when a line has nobody on duty who could take a case. */
public final class RosterHoles {
    private final List<RosterHole> found = new ArrayList<>();
    private final SupportLine line;

    // What is known of the hole that the search stands in; null outside of one.
    private @Nullable Instant since;
    private final Set<HoleReason> reasons = EnumSet.noneOf(HoleReason.class);
    private final Set<String> people = new LinkedHashSet<>();

    private RosterHoles(SupportLine line) {
        this.line = line;
    }

    /**
     * The holes of a line that begin in {@code [from, horizon)}, in order; each to its end, also
     * where that lies behind the horizon.
     *
     * @param planned all duties that end after {@code from}, of any line
     */
    public static List<RosterHole> of(
            SupportLine line, List<PlannedDuty> planned, Instant from, Instant horizon) {
        List<PlannedDuty> own = planned.stream().filter(one -> one.shift().line() == line).toList();
        RosterHoles search = new RosterHoles(line);
        for (Instant at : turningPoints(own, from)) {
            if (!search.stepTo(at, own, horizon)) {
                break;
            }
        }
        search.end(null);
        return search.found;
    }

    /** Between two of these nobody comes and nobody goes. */
    private static NavigableSet<Instant> turningPoints(List<PlannedDuty> own, Instant from) {
        NavigableSet<Instant> points = new TreeSet<>();
        for (PlannedDuty duty : own) {
            points.add(duty.shift().from());
            points.add(duty.shift().until());
        }
        points.add(from);
        return points.tailSet(from, true);
    }

    /** Whether the search goes on: a hole that begins behind the horizon is none yet. */
    private boolean stepTo(Instant at, List<PlannedDuty> own, Instant horizon) {
        List<PlannedDuty> there = own.stream().filter(one -> one.shift().covers(at)).toList();
        if (there.stream().anyMatch(one -> one.unfit() == null)) {
            end(at);
            return at.isBefore(horizon);
        }
        if (since == null) {
            if (!at.isBefore(horizon)) {
                return false;
            }
            since = at;
        }
        // Farther away nobody need be planned yet, which is no reason of this hole.
        if (at.isBefore(horizon)) {
            noteWhy(there);
        }
        return true;
    }

    private void noteWhy(List<PlannedDuty> there) {
        if (there.isEmpty()) {
            reasons.add(HoleReason.NOBODY_PLANNED);
        }
        for (PlannedDuty duty : there) {
            if (duty.unfit() != null) {
                reasons.add(duty.unfit());
                people.add(duty.person());
            }
        }
    }

    private void end(@Nullable Instant at) {
        if (since != null) {
            found.add(new RosterHole(line, since, at, List.copyOf(reasons), List.copyOf(people)));
        }
        since = null;
        reasons.clear();
        people.clear();
    }
}
