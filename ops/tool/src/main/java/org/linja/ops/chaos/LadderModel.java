package org.linja.ops.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What climbing a ladder must look like in a journal, told without a line of the server's: a ladder
 * is one list of calls with a wait before each, and a journal walks along it. Quiet stretches a
 * wait and skips nothing.
 */
public final class LadderModel {
    /** Of a climb that nobody began by hand. */
    public static final int BY_THE_CLOCK = 0;

    /**
     * One rung.
     *
     * @param after seconds after the deadline, or after the last call of the rung before
     * @param every seconds between its calls
     * @param needed how many people must accept
     */
    public record Step(long after, int times, long every, int needed) {}

    /**
     * What the journal says.
     *
     * @param what {@code called}, {@code passed} for a rung that would have called nobody, {@code
     *     held} for one whose people all sleep, {@code managers} for the last resort above the top,
     *     {@code nobody} where not even they are there, {@code accepted}, or {@code taken} for the
     *     ordinary act that stops the clock; {@code asleep} and {@code woken} of single people whom
     *     a rung called while others were awake, {@code deserted} where nobody of the last call is
     *     left, and {@code loud} once nothing is quiet any more
     * @param rung 0 where it is about no rung
     * @param people who was called, who waits, or who accepted
     * @param until when what is held is made; 0 of what is not
     */
    public record Line(long at, String what, int rung, int turn, List<Long> people, long until) {
        public Line {
            people = List.copyOf(people);
        }

        public Line(long at, String what, int rung, int turn, List<Long> people) {
            this(at, what, rung, turn, people, 0);
        }
    }

    /** A call as it was made, and when it was due. */
    public record Made(Line line, long due) {}

    /**
     * What a journal shows.
     *
     * @param faults everything that does not hold
     * @param made every call of anybody, in order
     * @param next when the call after the last one is due; nothing if none is
     */
    public record Walk(List<String> faults, List<Made> made, OptionalLong next) {
        public Walk {
            faults = List.copyOf(faults);
            made = List.copyOf(made);
        }
    }

    private record Call(int rung, int turn, long pause, int needed) {}

    private final List<Call> calls = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<Long> accepted = new HashSet<>();
    private final Map<Long, Line> called = new HashMap<>();
    private final Map<Long, Line> asleep = new HashMap<>();
    private final int chosen;
    private int last = -1;
    private long lastAt;
    private boolean held;
    private long heldUntil;
    private boolean loud;
    private boolean taken;
    private boolean passing;
    private boolean deserted;
    private long desertedAt;
    private final List<Made> made = new ArrayList<>();

    private LadderModel(List<Step> ladder, long begins, int chosen) {
        int needed = 1;
        for (int rung = 1; rung <= ladder.size(); rung++) {
            Step step = ladder.get(rung - 1);
            needed = Math.max(needed, step.needed());
            for (int turn = 1; turn <= step.times(); turn++) {
                calls.add(new Call(rung, turn, turn == 1 ? step.after() : step.every(), needed));
            }
        }
        this.lastAt = begins;
        this.chosen = chosen;
        this.loud = isByHand();
    }

    /**
     * Walks along the journal of one climb.
     *
     * @param deadline second of the missed deadline; of a climb by hand the second of its first
     *     call
     * @param chosen the rung that somebody chose, from which ordinary acts do not end it and for
     *     which nothing is quiet; {@link #BY_THE_CLOCK} for none
     * @return everything that does not hold
     */
    public static List<String> faults(
            List<Step> ladder, long deadline, int chosen, List<Line> journal) {
        return walk(ladder, deadline, chosen, journal).faults();
    }

    /** As {@link #faults}, with what was due when. */
    public static Walk walk(List<Step> ladder, long deadline, int chosen, List<Line> journal) {
        LadderModel model = new LadderModel(ladder, deadline, chosen);
        journal.forEach(model::read);
        if (model.passing) {
            model.faults.add("passed a rung and called nobody after it");
        }
        return new Walk(model.faults, model.made, model.nextDue());
    }

    private OptionalLong nextDue() {
        if (isOver() || (isByHand() && last < 0)) {
            return OptionalLong.empty();
        }
        if (last + 1 >= calls.size()) {
            return deserted ? OptionalLong.of(desertedAt) : OptionalLong.empty();
        }
        if (held) {
            return OptionalLong.of(heldUntil);
        }
        return OptionalLong.of(passing ? lastAt : afterPause(calls.get(last + 1)));
    }

    /** Where nobody is left who could come, nobody is waited for. */
    private long afterPause(Call next) {
        long due = lastAt + next.pause();
        return deserted ? Math.min(due, desertedAt) : due;
    }

    private boolean isByHand() {
        return chosen != BY_THE_CLOCK;
    }

    private void read(Line line) {
        switch (line.what()) {
            case "called" -> called(line);
            case "passed" -> passed(line);
            case "held" -> held(line);
            case "managers", "nobody" -> lastResort(line);
            case "accepted" -> accepted.addAll(line.people());
            case "taken" -> taken = !isByHand();
            case "asleep" -> asleep(line);
            case "woken" -> woken(line);
            case "deserted" -> deserted(line);
            case "loud" -> loud(line);
            default -> faults.add("unknown line " + line.what());
        }
    }

    private void called(Line line) {
        made.add(new Made(line, advance(line)));
        if (line.people().isEmpty()) {
            faults.add(told(line) + " called nobody");
        }
        callEach(line);
        passing = false;
    }

    private void callEach(Line line) {
        for (long person : line.people()) {
            if (accepted.contains(person)) {
                faults.add(told(line) + " called " + person + ", who had accepted");
            }
            called.put(person, line);
            asleep.remove(person);
        }
    }

    private void passed(Line line) {
        advance(line);
        // Whoever stood on it has gone: its other turns are not waited for.
        while (last + 1 < calls.size() && calls.get(last + 1).rung() == line.rung()) {
            last++;
        }
        passing = true;
    }

    /** It stands where it stood; what is due is due when quiet ends. */
    private void held(Line line) {
        int next = next(line);
        if (next < calls.size()) {
            due(line, calls.get(next));
        }
        if (loud) {
            faults.add(told(line) + " was held though nothing is quiet for it");
        }
        if (line.until() <= line.at()) {
            faults.add(told(line) + " was held until a moment that had come");
        }
        held = true;
        heldUntil = line.until();
        passing = false;
    }

    private void lastResort(Line line) {
        if (isOver() || !(passing || deserted) || last + 1 < calls.size()) {
            faults.add(told(line) + " came before the top was passed");
        }
        callEach(line);
        if (line.what().equals("managers")) {
            made.add(new Made(line, passing ? lastAt : desertedAt));
        }
        passing = false;
        deserted = false;
    }

    /** Whoever of the last call might still come is not counted out. */
    private void deserted(Line line) {
        for (long person : line.people()) {
            Line call = called.get(person);
            if (isOver() || accepted.contains(person) || call == null) {
                faults.add(told(line) + " left " + person + " behind, who was not waited for");
            }
        }
        deserted = true;
        desertedAt = line.at();
    }

    /** Somebody who was called, though they hear of it when they wake. */
    private void asleep(Line line) {
        for (long person : line.people()) {
            Line call = called.get(person);
            if (loud || call == null || !sameCall(call, line)) {
                faults.add(told(line) + " let " + person + " sleep, whom it had not called");
            }
            asleep.put(person, line);
        }
    }

    private void woken(Line line) {
        for (long person : line.people()) {
            Line wait = asleep.remove(person);
            if (wait == null || !sameCall(wait, line)) {
                faults.add(told(line) + " woke " + person + ", whom it did not let sleep");
            } else if (line.at() < wait.until() && !loud) {
                faults.add(
                        "%s woke %d %d s early"
                                .formatted(told(line), person, wait.until() - line.at()));
            }
            if (isOver() || accepted.contains(person)) {
                faults.add(told(line) + " woke " + person + ", who was not needed any more");
            }
        }
    }

    private void loud(Line line) {
        loud = true;
        heldUntil = Math.min(heldUntil, line.at());
    }

    /** Goes on to this line, and says when it was due. */
    private long advance(Line line) {
        int next = next(line);
        if (next >= calls.size()) {
            return line.at();
        }
        long due = due(line, calls.get(next));
        last = Math.max(last, next);
        lastAt = line.at();
        held = false;
        deserted = false;
        return due;
    }

    /** Which call the journal should tell of now; above the top there is none. */
    private int next(Line line) {
        if (isOver()) {
            faults.add(told(line) + " came after nobody else was needed");
        }
        int next = isByHand() && last < 0 ? first() : last + 1;
        if (next >= calls.size()) {
            faults.add(told(line) + " stands above the top");
            return next;
        }
        Call expected = calls.get(next);
        if (expected.rung() != line.rung() || expected.turn() != line.turn()) {
            faults.add(
                    "%s where rung %d, call %d was due"
                            .formatted(told(line), expected.rung(), expected.turn()));
        }
        return next;
    }

    private long due(Line line, Call expected) {
        boolean atOnce = passing || (isByHand() && last < 0);
        long due = atOnce ? lastAt : afterPause(expected);
        if (held) {
            due = heldUntil;
        }
        if (line.at() < due) {
            faults.add("%s came %d s early".formatted(told(line), due - line.at()));
        }
        if (passing && line.at() > lastAt) {
            faults.add(told(line) + " was not called in the instant in which others were passed");
        }
        return due;
    }

    /** Whoever takes the case in the ordinary way ends it, unless others are waited for. */
    private boolean isOver() {
        return (last >= 0 && accepted.size() >= calls.get(last).needed())
                || (taken && accepted.isEmpty());
    }

    private int first() {
        for (int at = 0; at < calls.size(); at++) {
            if (calls.get(at).rung() == chosen) {
                return at;
            }
        }
        return calls.size();
    }

    private static boolean sameCall(Line one, Line other) {
        return one.rung() == other.rung() && one.turn() == other.turn();
    }

    private static String told(Line line) {
        return "rung %d, call %d".formatted(line.rung(), line.turn());
    }
}
