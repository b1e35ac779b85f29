package org.linja.watch.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.rota.rules.RosterHole;

/**
 * Tells which of the holes found now were alarmed before. A hole that changes its edges is the same
 * hole; one that falls apart stays one matter; two that grow together become the older one.
 *
 * @param stays known holes that are there, with the edges they have now
 * @param parts what has fallen off a known hole
 * @param appeared what nobody was alarmed about
 * @param gone known holes that are not there any more, and why
 */
public record HoleMatching(
        List<Stays> stays, List<Part> parts, List<RosterHole> appeared, List<Gone> gone) {

    /**
     * A known hole that is there.
     *
     * @param from the edge it was found with, once that has passed
     */
    public record Stays(KnownHole known, Instant from, @Nullable Instant until) {
        /** Whether its edges are others than before. */
        public boolean isMoved() {
            return !from.equals(known.from()) || !Objects.equals(until, known.until());
        }
    }

    public record Part(KnownHole of, RosterHole hole) {}

    public record Gone(KnownHole known, HoleEnd end) {}

    /** Lays what was found at {@code now} over what was known. */
    public static HoleMatching of(List<KnownHole> known, List<RosterHole> found, Instant now) {
        Map<KnownHole, Stays> stays = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        List<RosterHole> appeared = new ArrayList<>();
        for (RosterHole hole : found) {
            Optional<KnownHole> same = same(known, hole);
            if (same.isEmpty()) {
                appeared.add(hole);
            } else if (stays.containsKey(same.get())) {
                parts.add(new Part(same.get(), hole));
            } else {
                stays.put(same.get(), stays(same.get(), hole, now));
            }
        }
        List<Gone> gone =
                known.stream()
                        .filter(one -> !stays.containsKey(one))
                        .map(one -> new Gone(one, end(one, found, now)))
                        .toList();
        return new HoleMatching(List.copyOf(stays.values()), parts, appeared, gone);
    }

    /** The known hole that this one is; what a person has settled is none that has grown since. */
    public static Optional<KnownHole> same(List<KnownHole> known, RosterHole hole) {
        return known.stream()
                .filter(one -> one.settled() ? one.contains(hole) : one.meets(hole))
                .min(
                        Comparator.comparing(KnownHole::settled)
                                .thenComparing(KnownHole::from)
                                .thenComparing(KnownHole::id));
    }

    private static Stays stays(KnownHole known, RosterHole hole, Instant now) {
        if (known.settled()) {
            return new Stays(known, known.from(), known.until());
        }
        boolean begun = !hole.from().isAfter(now) && known.from().isBefore(hole.from());
        return new Stays(known, begun ? known.from() : hole.from(), hole.until());
    }

    private static HoleEnd end(KnownHole known, List<RosterHole> found, Instant now) {
        if (known.until() != null && !known.until().isAfter(now)) {
            return HoleEnd.PASSED;
        }
        return found.stream().anyMatch(known::meets) ? HoleEnd.JOINED : HoleEnd.FILLED;
    }
}
