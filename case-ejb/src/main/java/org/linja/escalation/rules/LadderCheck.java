package org.linja.escalation.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.LadderReading.Sound;
import org.linja.escalation.rules.LadderReading.Unsound;
import org.linja.sla.rules.ClockKind;

/** Reads a draft of a ladder and finds everything by which somebody would not be called. */
public final class LadderCheck {
    public static final int MOST_RUNGS = 24;

    /** More calls of one rung are noise. */
    public static final int MOST_TIMES = 10;

    public static final int MOST_ACKNOWLEDGEMENTS = 5;

    /** A rung that stands later than this after the missed deadline is never climbed in earnest. */
    public static final Duration LONGEST_CLIMB = Duration.ofDays(7);

    /** Sooner, the call before has not had time to reach anybody. */
    public static final Duration SHORTEST_GAP = Duration.ofMinutes(1);

    /** Slugs of the roles whose holders can accept a case. */
    public static final List<String> ROLES = List.of("line-1", "line-2", "duty-manager");

    /** People of a crowd are counted as this many: what one rung may ask of them is bounded. */
    private static final int CROWD = MOST_ACKNOWLEDGEMENTS;

    private final Predicate<String> people;
    private final Set<ChannelKind> served;
    private final List<LadderFault> faults = new ArrayList<>();

    private LadderCheck(Predicate<String> people, Set<ChannelKind> served) {
        this.people = people;
        this.served = served;
    }

    private record Place(Severity severity, ClockKind clock) {}

    /**
     * Reads the draft.
     *
     * @param people whether a login is somebody who can accept a case now
     * @param served by what ways the house can call anybody
     */
    public static LadderReading read(
            List<RungDraft> draft, Predicate<String> people, Set<ChannelKind> served) {
        LadderCheck check = new LadderCheck(people, served);
        List<LadderPath> paths = check.paths(draft);
        return check.faults.isEmpty() ? new Sound(paths) : new Unsound(check.faults);
    }

    private List<LadderPath> paths(List<RungDraft> draft) {
        require(!draft.isEmpty(), "rungs", "ladder-empty");
        require(draft.size() <= MOST_RUNGS, "rungs", "too-many-rungs", String.valueOf(MOST_RUNGS));
        Map<Place, List<Rung>> found = new LinkedHashMap<>();
        Map<Place, Integer> last = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(draft.size(), MOST_RUNGS); at++) {
            int index = at;
            place(prefix(at), draft.get(at))
                    .ifPresent(
                            place -> {
                                List<Rung> above =
                                        found.computeIfAbsent(place, p -> new ArrayList<>());
                                rung(prefix(index), draft.get(index), above.size() + 1)
                                        .ifPresent(above::add);
                                last.put(place, index);
                            });
        }
        boolean critical =
                draft.isEmpty()
                        || !faults.isEmpty()
                        || found.containsKey(new Place(Severity.CRITICAL, ClockKind.ACKNOWLEDGE));
        require(critical, "rungs", "ladder-without-critical");
        List<LadderPath> paths = new ArrayList<>();
        found.forEach(
                (place, rungs) -> {
                    if (!rungs.isEmpty()) {
                        LadderPath path = new LadderPath(place.severity(), place.clock(), rungs);
                        whole(path, prefix(last.getOrDefault(place, 0)));
                        paths.add(path);
                    }
                });
        return paths;
    }

    private Optional<Place> place(String at, RungDraft draft) {
        String severity = draft.severity().isEmpty() ? "critical" : draft.severity();
        String clock = draft.clock().isEmpty() ? "acknowledge" : draft.clock();
        @Nullable Severity of = read(at, "severity", severity, Severity::of);
        @Nullable ClockKind by = read(at, "clock", clock, ClockKind::of);
        return of == null || by == null ? Optional.empty() : Optional.of(new Place(of, by));
    }

    private Optional<Rung> rung(String at, RungDraft draft, int number) {
        int before = faults.size();
        Duration after = span(at, "after", draft.after());
        Target target = target(at, draft.target());
        List<ChannelKind> channels = channels(at, draft.channels());
        int times = count(at, "times", draft.times(), MOST_TIMES);
        Duration every = span(at, "every", draft.every());
        require(
                times == 1 || every.compareTo(SHORTEST_GAP) >= 0,
                at + "every",
                "gap-too-short",
                String.valueOf(SHORTEST_GAP.toMinutes()));
        int needed = count(at, "acknowledgements", draft.acknowledgements(), MOST_ACKNOWLEDGEMENTS);
        return target == null || faults.size() > before
                ? Optional.empty()
                : Optional.of(new Rung(number, after, target, channels, times, every, needed));
    }

    /** What only shows when all rungs of a path are known. */
    private void whole(LadderPath path, String at) {
        Duration climb = Duration.ZERO;
        int callable = 0;
        for (Rung rung : path.rungs()) {
            climb = climb.plus(rung.after()).plus(rung.lasts());
            callable += rung.target().isOnePerson() ? 1 : CROWD;
        }
        require(
                climb.compareTo(LONGEST_CLIMB) <= 0,
                at + "after",
                "rung-unreachable",
                String.valueOf(LONGEST_CLIMB.toDays()));
        require(
                path.needed(path.rungs().size()) <= callable,
                at + "acknowledgements",
                "more-acknowledgements-than-people",
                String.valueOf(callable));
    }

    private @Nullable Target target(String at, String written) {
        @Nullable Target target = read(at, "target", written, Target::of);
        if (target instanceof Target.NamedPerson person) {
            require(people.test(person.login()), at + "target", "ladder-unknown-person");
        } else if (target instanceof Target.HoldersOf holders) {
            require(ROLES.contains(holders.role()), at + "target", "ladder-unknown-role");
        }
        return target;
    }

    private List<ChannelKind> channels(String at, List<String> written) {
        if (written.isEmpty()) {
            return List.of(ChannelKind.EMAIL);
        }
        Set<ChannelKind> seen = EnumSet.noneOf(ChannelKind.class);
        List<ChannelKind> channels = new ArrayList<>();
        for (String one : written) {
            @Nullable ChannelKind channel = read(at, "channels", one, ChannelKind::of);
            if (channel != null) {
                require(served.contains(channel), at + "channels", "channel-nobody-has", one);
                require(seen.add(channel), at + "channels", "channel-twice");
                channels.add(channel);
            }
        }
        return channels;
    }

    private int count(String at, String name, @Nullable Long written, int most) {
        long count = written == null ? 1 : written;
        boolean fits = count >= 1 && count <= most;
        require(fits, at + name, "out-of-range", "1", String.valueOf(most));
        return fits ? (int) count : 1;
    }

    private Duration span(String at, String name, String written) {
        if (written.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            Duration span = Duration.parse(written);
            require(!span.isNegative(), at + name, "delay-negative");
            require(
                    span.compareTo(LONGEST_CLIMB) <= 0,
                    at + name,
                    "rung-unreachable",
                    String.valueOf(LONGEST_CLIMB.toDays()));
            return span.isNegative() || span.compareTo(LONGEST_CLIMB) > 0 ? Duration.ZERO : span;
        } catch (DateTimeParseException | ArithmeticException none) {
            require(false, at + name, "not-a-duration");
            return Duration.ZERO;
        }
    }

    private <T> @Nullable T read(
            String at, String name, String written, Function<String, T> reader) {
        try {
            return reader.apply(written);
        } catch (IllegalArgumentException none) {
            require(false, at + name, written.isEmpty() ? "required" : "unknown-value");
            return null;
        }
    }

    private static String prefix(int index) {
        return "rungs." + index + '.';
    }

    private void require(boolean holds, String field, String key, String... arguments) {
        if (!holds) {
            faults.add(new LadderFault(field, key, List.of(arguments)));
        }
    }
}
