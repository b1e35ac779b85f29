package org.linja.ops.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What climbing a ladder must look like in a journal, told without a line of the server's: a ladder
 * is one list of calls with a wait before each, and a journal walks along it.
 */
public final class LadderModel {
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
     *     managers} for the last resort above the top, {@code nobody} where not even they are
     *     there, {@code accepted}, or {@code taken} for the ordinary act that stops the clock
     * @param rung 0 where it is about no rung
     * @param people who was called, or who accepted
     */
    public record Line(long at, String what, int rung, int turn, List<Long> people) {
        public Line {
            people = List.copyOf(people);
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
    private final boolean byHand;
    private int last = -1;
    private long lastAt;
    private boolean taken;
    private boolean passing;
    private final List<Made> made = new ArrayList<>();

    private LadderModel(List<Step> ladder, long begins, boolean byHand) {
        int needed = 1;
        for (int rung = 1; rung <= ladder.size(); rung++) {
            Step step = ladder.get(rung - 1);
            needed = Math.max(needed, step.needed());
            for (int turn = 1; turn <= step.times(); turn++) {
                calls.add(new Call(rung, turn, turn == 1 ? step.after() : step.every(), needed));
            }
        }
        this.lastAt = begins;
        this.byHand = byHand;
    }

    /**
     * Walks along the journal of one climb.
     *
     * @param deadline second of the missed deadline; of a climb by hand the second of its first
     *     call
     * @param byHand whether it begins at a rung that somebody chose, and ordinary acts do not end
     *     it
     * @return everything that does not hold
     */
    public static List<String> faults(
            List<Step> ladder, long deadline, boolean byHand, List<Line> journal) {
        return walk(ladder, deadline, byHand, journal).faults();
    }

    /** As {@link #faults}, with what was due when. */
    public static Walk walk(List<Step> ladder, long deadline, boolean byHand, List<Line> journal) {
        LadderModel model = new LadderModel(ladder, deadline, byHand);
        journal.forEach(model::read);
        if (model.passing) {
            model.faults.add("passed a rung and called nobody after it");
        }
        return new Walk(model.faults, model.made, model.next());
    }

    private OptionalLong next() {
        if (isOver() || last + 1 >= calls.size() || (byHand && last < 0)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(passing ? lastAt : lastAt + calls.get(last + 1).pause());
    }

    private void read(Line line) {
        switch (line.what()) {
            case "called" -> called(line);
            case "passed" -> passed(line);
            case "managers", "nobody" -> lastResort(line);
            case "accepted" -> accepted.addAll(line.people());
            case "taken" -> taken = !byHand;
            default -> faults.add("unknown line " + line.what());
        }
    }

    private void called(Line line) {
        made.add(new Made(line, advance(line)));
        if (line.people().isEmpty()) {
            faults.add(told(line) + " called nobody");
        }
        for (long person : line.people()) {
            if (accepted.contains(person)) {
                faults.add(told(line) + " called " + person + ", who had accepted");
            }
        }
        passing = false;
    }

    private void passed(Line line) {
        advance(line);
        // Whoever stood on it has gone: its other turns are not waited for.
        while (last + 1 < calls.size() && calls.get(last + 1).rung() == line.rung()) {
            last++;
        }
        passing = true;
    }

    private void lastResort(Line line) {
        if (!passing || last + 1 < calls.size()) {
            faults.add(told(line) + " came before the top was passed");
        }
        if (line.what().equals("managers")) {
            made.add(new Made(line, lastAt));
        }
        passing = false;
    }

    /** Goes on to this line, and says when it was due. */
    private long advance(Line line) {
        if (isOver()) {
            faults.add(told(line) + " came after nobody else was needed");
        }
        int next = byHand && last < 0 ? first(line.rung()) : last + 1;
        if (next >= calls.size()) {
            faults.add(told(line) + " stands above the top");
            return line.at();
        }
        Call expected = calls.get(next);
        if (expected.rung() != line.rung() || expected.turn() != line.turn()) {
            faults.add(
                    "%s where rung %d, call %d was due"
                            .formatted(told(line), expected.rung(), expected.turn()));
        }
        long due = passing || (byHand && last < 0) ? lastAt : lastAt + expected.pause();
        if (line.at() < due) {
            faults.add("%s came %d s early".formatted(told(line), due - line.at()));
        }
        if (passing && line.at() > lastAt) {
            faults.add(told(line) + " was not called in the instant in which others were passed");
        }
        last = Math.max(last, next);
        lastAt = line.at();
        return due;
    }

    /** Whoever takes the case in the ordinary way ends it, unless others are waited for. */
    private boolean isOver() {
        return (last >= 0 && accepted.size() >= calls.get(last).needed())
                || (taken && accepted.isEmpty());
    }

    private int first(int rung) {
        for (int at = 0; at < calls.size(); at++) {
            if (calls.get(at).rung() == rung) {
                return at;
            }
        }
        return calls.size();
    }

    private static String told(Line line) {
        return "rung %d, call %d".formatted(line.rung(), line.turn());
    }
}
