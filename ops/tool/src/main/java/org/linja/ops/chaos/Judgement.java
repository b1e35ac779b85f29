package org.linja.ops.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.linja.ops.chaos.Checker.Finding;

/**
 * Holds every due step of every climb against what arrived, by the lists of those who received it,
 * and every journal against the model of a ladder.
 */
final class Judgement {
    /** Real time in which a scenario was under way; steps that were due then are counted there. */
    record Span(String scenario, Instant from, Instant until) {
        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /** What was seen of one scenario's steps. */
    static final class Tally {
        int steps;
        int lost;
        int twice;
        int again;
        int repeated;
        int late;
        int calm;
        int calmLate;
        Duration worstCalm = Duration.ZERO;
        Duration worstHit = Duration.ZERO;
    }

    /** Between the scenarios, and while the last climbs end. */
    static final String CALM = "calm";

    /** Undisturbed steps of which one may be later than ten seconds. */
    private static final int ONE_OF = 1_000;

    private final HouseTime time;
    private final List<Trouble> troubles;
    private final List<Span> spans;
    private final Map<Alert.Step, Alert> alerts;
    private final Map<String, Arrival> arrivals = new HashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int walked;

    Judgement(
            HouseTime time,
            List<Trouble> troubles,
            List<Span> spans,
            Map<Alert.Step, Alert> alerts,
            List<Arrival> arrivals) {
        this.time = time;
        this.troubles = List.copyOf(troubles);
        this.spans = List.copyOf(spans);
        this.alerts = alerts;
        arrivals.forEach(arrival -> this.arrivals.put(arrival.key(), arrival));
        spans.forEach(span -> tallies.put(span.scenario(), new Tally()));
        tallies.put(CALM, new Tally());
    }

    /** Walks along a climb; what is due by then and was not called is lost. */
    void judge(Climb climb, Instant now, Duration ahead) {
        walked++;
        LadderModel.Walk walk = climb.walk();
        walk.faults()
                .forEach(
                        fault ->
                                findings.add(
                                        new Finding("broken", "model, " + told(climb) + fault)));
        for (LadderModel.Made made : walk.made()) {
            for (long person : made.line().people()) {
                judge(climb, made, person, now);
            }
        }
        OptionalLong next = walk.next();
        Instant house = now.plus(ahead);
        if (next.isPresent()) {
            Instant nextAt = Instant.ofEpochSecond(next.getAsLong());
            whyNotCalled(climb, nextAt, house)
                    .ifPresent(why -> lose(time.came(nextAt, now), told(climb) + why));
        }
    }

    /** What is wrong with a call that was not made; nothing while it may still be made. */
    private static Optional<String> whyNotCalled(Climb climb, Instant next, Instant house) {
        if (!climb.open()) {
            return Optional.of("ended, and the next call was due at " + next);
        }
        if (!climb.armed()) {
            return Optional.of("nothing will ring for the next call, due at " + next);
        }
        return next.plus(Trouble.HIT_LIMIT).isBefore(house)
                ? Optional.of("the next call was due at " + next)
                : Optional.empty();
    }

    private void lose(Instant due, String what) {
        tally(due).steps++;
        tally(due).lost++;
        findings.add(new Finding("lost", what));
    }

    private void judge(Climb climb, LadderModel.Made made, long person, Instant now) {
        LadderModel.Line line = made.line();
        Alert alert =
                alerts.get(new Alert.Step(climb.escalation(), line.rung(), line.turn(), person));
        List<Arrival> came = new ArrayList<>();
        if (alert != null) {
            for (Alert.Attempt attempt : alert.attempts()) {
                Arrival arrival = arrivals.get(attempt.key());
                if (arrival != null) {
                    came.add(arrival);
                }
            }
        }
        Instant received = came.stream().map(Arrival::at).min(Instant::compareTo).orElse(now);
        Instant due = time.came(Instant.ofEpochSecond(made.due()), received);
        Tally tally = tally(due);
        tally.steps++;
        if (alert == null || came.isEmpty()) {
            if (alert == null || !wasVoidInTime(alert, due, now)) {
                tally.lost++;
                findings.add(
                        new Finding(
                                "lost",
                                told(climb)
                                        + "rung %d, call %d never came to person %d"
                                                .formatted(line.rung(), line.turn(), person)));
            }
            return;
        }
        came.forEach(arrival -> tally.repeated += arrival.times() - 1);
        count(tally, alert, climb);
        measure(tally, due, received, told(climb));
    }

    /** Nobody needed it any more before it was too late to come. */
    private boolean wasVoidInTime(Alert alert, Instant due, Instant now) {
        Instant ended = alert.endedAt();
        if (!alert.state().equals("superseded") || ended == null) {
            return false;
        }
        Instant until = time.came(ended, now);
        return !until.isAfter(limit(due, met(due, until)));
    }

    /** Another key after one that had reached the person alerts them twice. */
    private void count(Tally tally, Alert alert, Climb climb) {
        List<Alert.Attempt> reached = new ArrayList<>();
        for (Alert.Attempt attempt : alert.attempts()) {
            if (!arrivals.containsKey(attempt.key())) {
                continue;
            }
            if (reached.stream().anyMatch(one -> !one.hadNotReached(attempt.startedAt()))) {
                tally.twice++;
                findings.add(
                        new Finding("twice", told(climb) + "alerted again as " + attempt.key()));
            } else if (!reached.isEmpty()) {
                tally.again++;
            }
            reached.add(attempt);
        }
    }

    private void measure(Tally tally, Instant due, Instant received, String told) {
        Duration delay = Duration.between(due, received);
        List<Trouble> met = met(due, received);
        if (met.isEmpty()) {
            tally.calm++;
            tally.worstCalm = longer(tally.worstCalm, delay);
            tally.calmLate += delay.compareTo(Trouble.CALM_LIMIT) > 0 ? 1 : 0;
            return;
        }
        tally.worstHit = longer(tally.worstHit, delay);
        if (received.isAfter(limit(due, met))) {
            tally.late++;
            findings.add(new Finding("late", told + "came %.1f s late".formatted(seconds(delay))));
        }
    }

    private List<Trouble> met(Instant due, Instant received) {
        return troubles.stream()
                .filter(one -> one.meets(due, received))
                .sorted(Comparator.comparing(Trouble::from))
                .toList();
    }

    /** What began when a step was too late already is no excuse for it. */
    private static Instant limit(Instant due, List<Trouble> met) {
        Instant limit = due.plus(Trouble.HIT_LIMIT);
        for (Trouble trouble : met) {
            if (trouble.from().isAfter(limit)) {
                return limit;
            }
            Instant anew = trouble.crash() ? trouble.from() : trouble.until();
            Instant over = anew.plus(Trouble.HIT_LIMIT);
            limit = over.isAfter(limit) ? over : limit;
        }
        return limit;
    }

    /** Ends the judgement, once: of a thousand undisturbed steps one may be late. */
    Map<String, Tally> end() {
        tallies.forEach(
                (scenario, tally) -> {
                    int allowed = tally.calm / ONE_OF;
                    if (tally.calmLate > allowed) {
                        tally.late += tally.calmLate - allowed;
                        findings.add(
                                new Finding(
                                        "late",
                                        "%s: %d of %d undisturbed steps took more than 10 s, the worst %.1f s"
                                                .formatted(
                                                        scenario,
                                                        tally.calmLate,
                                                        tally.calm,
                                                        seconds(tally.worstCalm))));
                    }
                });
        return tallies;
    }

    List<Finding> findings() {
        return findings;
    }

    /** How many climbs were walked along. */
    int walked() {
        return walked;
    }

    private Tally tally(Instant due) {
        String scenario =
                spans.stream()
                        .filter(span -> span.holds(due))
                        .map(Span::scenario)
                        .findFirst()
                        .orElse(CALM);
        return tallies.computeIfAbsent(scenario, name -> new Tally());
    }

    private static String told(Climb climb) {
        return "L-%d, climb %d: ".formatted(climb.caseId(), climb.escalation());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
