package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.EscalationDecision;
import org.linja.escalation.rules.EscalationDecision.CallAgain;
import org.linja.escalation.rules.EscalationDecision.ClimbTo;
import org.linja.escalation.rules.EscalationDecision.HoldUntil;
import org.linja.escalation.rules.LadderFacts;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.Target;
import org.linja.ops.chaos.LadderModel.Line;
import org.linja.ops.chaos.LadderModel.Step;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockState;

/** The rule of the house and a model that shares no line with it agree, whatever happens. */
class LadderModelTest {
    private static final long SEED = 20_261_126;
    private static final int CLIMBS = 150_000;
    private static final int LOOKS = 20;

    @Test
    void the_rule_walks_along_the_model_through_millions_of_looks() {
        Random random = new Random(SEED);
        long looks = 0;
        for (int at = 0; at < CLIMBS; at++) {
            World world = new World(random);
            looks += world.run();
            assertThat(LadderModel.faults(world.steps, 0, false, world.journal))
                    .as("climb %d of seed %d: %s", at, SEED, world.journal)
                    .isEmpty();
        }
        assertThat(looks).isGreaterThan(2_000_000);
    }

    @Test
    void a_journal_that_was_spoilt_is_found_out() {
        Random random = new Random(SEED);
        int spoilt = 0;
        int found = 0;
        while (spoilt < 2_000) {
            World world = new World(random);
            world.run();
            List<Line> calls =
                    world.journal.stream().filter(line -> line.what().equals("called")).toList();
            if (calls.size() < 2) {
                continue;
            }
            spoilt++;
            Line victim = calls.get(random.nextInt(calls.size() - 1));
            List<Line> journal = new ArrayList<>(world.journal);
            int where = journal.indexOf(victim);
            if (random.nextBoolean()) {
                journal.remove(where);
            } else {
                journal.add(where, victim);
            }
            found += LadderModel.faults(world.steps, 0, false, journal).isEmpty() ? 0 : 1;
        }
        assertThat(found).isEqualTo(spoilt);
    }

    @Test
    void early_late_after_acceptance_and_out_of_order_are_told_apart() {
        List<Step> ladder = List.of(new Step(60, 2, 300, 1), new Step(600, 1, 0, 1));
        List<Line> right =
                List.of(
                        new Line(60, "called", 1, 1, List.of(7L)),
                        new Line(365, "called", 1, 2, List.of(7L)),
                        new Line(965, "called", 2, 1, List.of(8L)),
                        new Line(970, "accepted", 0, 0, List.of(8L)));
        assertThat(LadderModel.faults(ladder, 0, false, right)).isEmpty();
        LadderModel.Walk walk = LadderModel.walk(ladder, 0, false, right);
        assertThat(walk.made()).extracting(LadderModel.Made::due).containsExactly(60L, 360L, 965L);
        assertThat(walk.next()).isEmpty();
        assertThat(LadderModel.walk(ladder, 0, false, right.subList(0, 2)).next()).hasValue(965);
        assertThat(LadderModel.walk(ladder, 0, false, List.of()).next()).hasValue(60);
        assertThat(
                        LadderModel.faults(
                                ladder,
                                0,
                                false,
                                List.of(new Line(59, "called", 1, 1, List.of(7L)))))
                .containsExactly("rung 1, call 1 came 1 s early");
        assertThat(
                        LadderModel.faults(
                                ladder,
                                0,
                                false,
                                List.of(
                                        right.get(0),
                                        new Line(61, "accepted", 0, 0, List.of(7L)),
                                        new Line(400, "called", 1, 2, List.of(8L)))))
                .containsExactly("rung 1, call 2 came after nobody else was needed");
        assertThat(
                        LadderModel.faults(
                                ladder, 0, false, List.of(new Line(60, "passed", 1, 1, List.of()))))
                .containsExactly("passed a rung and called nobody after it");
    }

    /** One climb in a house where people come and go, alarms ring late, and somebody may accept. */
    private static final class World {
        private final Random random;
        private final List<Step> steps = new ArrayList<>();
        private final List<Line> journal = new ArrayList<>();
        private final LadderPath path;
        private final TreeSet<Long> accepted = new TreeSet<>();
        private boolean taken;
        private int rung;
        private int turn;
        private long calledAt;

        World(Random random) {
            this.random = random;
            List<Rung> rungs = new ArrayList<>();
            int many = 1 + random.nextInt(4);
            for (int number = 1; number <= many; number++) {
                Step step =
                        new Step(
                                random.nextInt(4) * 60L,
                                1 + random.nextInt(3),
                                60 + random.nextInt(3) * 60L,
                                random.nextInt(4) == 0 ? 2 : 1);
                steps.add(step);
                rungs.add(
                        new Rung(
                                number,
                                Duration.ofSeconds(step.after()),
                                new Target.HoldersOf("line-2"),
                                List.of(ChannelKind.EMAIL),
                                step.times(),
                                Duration.ofSeconds(step.every()),
                                step.needed()));
            }
            path = new LadderPath(Severity.CRITICAL, ClockKind.ACKNOWLEDGE, rungs);
        }

        /** Looks at random moments and returns how often. */
        long run() {
            long now = 0;
            for (int look = 0; look < LOOKS; look++) {
                now += random.nextInt(120);
                happen(now);
                decide(now);
            }
            return LOOKS;
        }

        private void happen(long now) {
            if (rung > 0 && random.nextInt(12) == 0) {
                long who = 1L + random.nextInt(4);
                accepted.add(who);
                journal.add(new Line(now, "accepted", 0, 0, List.of(who)));
            } else if (!taken && random.nextInt(40) == 0) {
                taken = true;
                journal.add(new Line(now, "taken", 0, 0, List.of()));
            }
        }

        private void decide(long now) {
            EscalationDecision decision =
                    path.next(
                            new LadderFacts(
                                    clock(),
                                    Instant.EPOCH,
                                    rung,
                                    turn,
                                    rung == 0 ? null : Instant.ofEpochSecond(calledAt),
                                    accepted.size(),
                                    false,
                                    false,
                                    Instant.ofEpochSecond(now)));
            if (decision instanceof HoldUntil hold) {
                assertThat(hold.instant()).isAfter(Instant.ofEpochSecond(now));
            } else if (decision instanceof ClimbTo to) {
                climb(to.rung(), 1, now);
            } else if (decision instanceof CallAgain again) {
                climb(again.rung(), again.turn(), now);
            }
        }

        private void climb(Rung from, int firstTurn, long now) {
            int at = firstTurn;
            for (Rung one : path.rungs().subList(from.number() - 1, path.rungs().size())) {
                List<Long> people = new ArrayList<>(someone());
                people.removeAll(accepted);
                rung = one.number();
                turn = at;
                calledAt = now;
                journal.add(
                        new Line(now, people.isEmpty() ? "passed" : "called", rung, turn, people));
                if (!people.isEmpty()) {
                    return;
                }
                at = 1;
            }
            // Above the top nothing is called again.
            turn = path.rung(rung).times();
            journal.add(new Line(now, "managers", rung, turn, List.of(9L)));
        }

        private List<Long> someone() {
            return random.nextInt(4) == 0
                    ? List.of()
                    : List.of(1L + random.nextInt(4), 5L + random.nextInt(3));
        }

        private ClockReading clock() {
            return new ClockReading(
                    ClockKind.ACKNOWLEDGE,
                    taken ? ClockState.MISSED : ClockState.RUNNING,
                    Instant.EPOCH.minusSeconds(900),
                    taken ? Instant.EPOCH.plusSeconds(1) : null,
                    Instant.EPOCH,
                    Duration.ofMinutes(15),
                    Duration.ZERO,
                    List.of());
        }
    }
}
