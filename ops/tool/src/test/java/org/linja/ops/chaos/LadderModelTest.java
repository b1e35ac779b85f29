package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.ops.chaos.LadderModel.BY_THE_CLOCK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.Ascent;
import org.linja.escalation.rules.CaseQuiet;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.ClimbStep;
import org.linja.escalation.rules.EscalationDecision;
import org.linja.escalation.rules.EscalationDecision.CallAgain;
import org.linja.escalation.rules.EscalationDecision.CallManagers;
import org.linja.escalation.rules.EscalationDecision.ClimbTo;
import org.linja.escalation.rules.EscalationDecision.HoldUntil;
import org.linja.escalation.rules.EscalationDecision.Stopped;
import org.linja.escalation.rules.HeldStep;
import org.linja.escalation.rules.Hold;
import org.linja.escalation.rules.LadderFacts;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.QuietSpan;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.Sleeper;
import org.linja.escalation.rules.Target;
import org.linja.ops.chaos.LadderModel.Line;
import org.linja.ops.chaos.LadderModel.Step;
import org.linja.rota.rules.DutyShift;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockState;

/** The rule of the house and a model that shares no line with it agree, whatever happens. */
class LadderModelTest {
    private static final long SEED = 20_261_126;
    private static final int CLIMBS = 150_000;
    private static final int LOOKS = 20;
    private static final long PEOPLE = 9;
    private static final long FIRST_ON_DUTY = 8;
    private static final List<String> TARGETS =
            List.of("on-duty:line-2", "all-on-duty:line-2", "person:kaisa", "role:line-2");

    @Test
    void the_rule_walks_along_the_model_through_millions_of_looks() {
        Random random = new Random(SEED);
        long looks = 0;
        Map<String, Integer> told = new TreeMap<>();
        for (int at = 0; at < CLIMBS; at++) {
            World world = new World(random);
            looks += world.run();
            assertThat(LadderModel.faults(world.steps, 0, world.chosen, world.journal))
                    .as("climb %d of seed %d: %s", at, SEED, world.journal)
                    .isEmpty();
            world.journal.forEach(line -> told.merge(line.what(), 1, Integer::sum));
            told.merge(world.chosen == BY_THE_CLOCK ? "by the clock" : "by hand", 1, Integer::sum);
        }
        assertThat(looks).isGreaterThan(2_000_000);
        assertThat(told.keySet())
                .as("%s", told)
                .containsExactlyInAnyOrder(
                        "by the clock",
                        "by hand",
                        "called",
                        "passed",
                        "held",
                        "managers",
                        "nobody",
                        "accepted",
                        "taken",
                        "asleep",
                        "woken",
                        "deserted",
                        "loud");
        assertThat(told.values()).as("%s", told).allMatch(often -> often > 1_000);
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
            found += LadderModel.faults(world.steps, 0, world.chosen, journal).isEmpty() ? 0 : 1;
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
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, right)).isEmpty();
        LadderModel.Walk walk = LadderModel.walk(ladder, 0, BY_THE_CLOCK, right);
        assertThat(walk.made()).extracting(LadderModel.Made::due).containsExactly(60L, 360L, 965L);
        assertThat(walk.next()).isEmpty();
        assertThat(LadderModel.walk(ladder, 0, BY_THE_CLOCK, right.subList(0, 2)).next())
                .hasValue(965);
        assertThat(LadderModel.walk(ladder, 0, BY_THE_CLOCK, List.of()).next()).hasValue(60);
        assertThat(
                        LadderModel.faults(
                                ladder,
                                0,
                                BY_THE_CLOCK,
                                List.of(new Line(59, "called", 1, 1, List.of(7L)))))
                .containsExactly("rung 1, call 1 came 1 s early");
        assertThat(
                        LadderModel.faults(
                                ladder,
                                0,
                                BY_THE_CLOCK,
                                List.of(
                                        right.get(0),
                                        new Line(61, "accepted", 0, 0, List.of(7L)),
                                        new Line(400, "called", 1, 2, List.of(8L)))))
                .containsExactly("rung 1, call 2 came after nobody else was needed");
        assertThat(
                        LadderModel.faults(
                                ladder,
                                0,
                                BY_THE_CLOCK,
                                List.of(new Line(60, "passed", 1, 1, List.of()))))
                .containsExactly("passed a rung and called nobody after it");
    }

    @Test
    void what_is_held_comes_when_quiet_ends_and_neither_before_nor_twice_nor_for_nothing() {
        List<Step> ladder = List.of(new Step(60, 1, 0, 1), new Step(600, 1, 0, 1));
        Line held = new Line(60, "held", 1, 1, List.of(7L), 3_600);
        Line morning = new Line(3_600, "called", 1, 1, List.of(7L));
        Line next = new Line(4_200, "called", 2, 1, List.of(8L));
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, List.of(held, morning, next)))
                .isEmpty();
        assertThat(
                        LadderModel.faults(
                                ladder,
                                0,
                                BY_THE_CLOCK,
                                List.of(held, new Line(3_599, "called", 1, 1, List.of(7L)))))
                .containsExactly("rung 1, call 1 came 1 s early");
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, List.of(held, morning, morning)))
                .isNotEmpty();
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, List.of(held, next)))
                .containsExactly("rung 2, call 1 where rung 1, call 1 was due");
        Line loud = new Line(90, "loud", 0, 0, List.of());
        Line atOnce = new Line(90, "called", 1, 1, List.of(7L));
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, List.of(held, loud, atOnce)))
                .isEmpty();
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, List.of(loud, held, morning)))
                .contains("rung 1, call 1 was held though nothing is quiet for it");
        assertThat(
                        LadderModel.faults(
                                ladder, 0, 1, List.of(new Line(0, "held", 1, 1, List.of(7L), 9))))
                .contains("rung 1, call 1 was held though nothing is quiet for it");
    }

    @Test
    void where_nobody_of_a_call_is_left_the_next_one_and_above_the_top_managers_come_at_once() {
        List<Step> ladder = List.of(new Step(60, 1, 0, 1), new Step(600, 1, 0, 1));
        Line first = new Line(60, "called", 1, 1, List.of(7L));
        Line left = new Line(80, "deserted", 1, 1, List.of(7L));
        Line second = new Line(81, "called", 2, 1, List.of(8L));
        Line leftToo = new Line(90, "deserted", 2, 1, List.of(8L));
        Line managers = new Line(91, "managers", 2, 2, List.of(9L));
        LadderModel.Walk walk =
                LadderModel.walk(
                        ladder, 0, BY_THE_CLOCK, List.of(first, left, second, leftToo, managers));
        assertThat(walk.faults()).isEmpty();
        assertThat(walk.made()).extracting(LadderModel.Made::due).containsExactly(60L, 80L, 90L);
        assertThat(walk.next()).isEmpty();
        assertThat(LadderModel.walk(ladder, 0, BY_THE_CLOCK, List.of(first, left)).next())
                .hasValue(80);
        assertThat(
                        LadderModel.walk(
                                        ladder,
                                        0,
                                        BY_THE_CLOCK,
                                        List.of(first, left, second, leftToo))
                                .next())
                .as("managers are due")
                .hasValue(90);
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, List.of(first, second)))
                .containsExactly("rung 2, call 1 came 579 s early");
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, List.of(first, leftToo)))
                .containsExactly("rung 2, call 1 left 8 behind, who was not waited for");
    }

    @Test
    void a_sleeper_is_woken_once_in_time_and_only_while_somebody_is_needed() {
        List<Step> ladder = List.of(new Step(0, 1, 0, 1));
        Line called = new Line(0, "called", 1, 1, List.of(7L, 8L));
        Line asleep = new Line(0, "asleep", 1, 1, List.of(7L), 500);
        Line woken = new Line(500, "woken", 1, 1, List.of(7L));
        assertThat(LadderModel.faults(ladder, 0, BY_THE_CLOCK, List.of(called, asleep, woken)))
                .isEmpty();
        assertThat(
                        LadderModel.faults(
                                ladder, 0, BY_THE_CLOCK, List.of(called, asleep, woken, woken)))
                .containsExactly("rung 1, call 1 woke 7, whom it did not let sleep");
        assertThat(
                        LadderModel.faults(
                                ladder,
                                0,
                                BY_THE_CLOCK,
                                List.of(called, asleep, new Line(400, "woken", 1, 1, List.of(7L)))))
                .containsExactly("rung 1, call 1 woke 7 100 s early");
        assertThat(
                        LadderModel.faults(
                                ladder,
                                0,
                                BY_THE_CLOCK,
                                List.of(
                                        called,
                                        asleep,
                                        new Line(5, "accepted", 0, 0, List.of(8L)),
                                        woken)))
                .containsExactly("rung 1, call 1 woke 7, who was not needed any more");
    }

    /**
     * One climb in a house where people come and go, sleep and are on duty, alarms ring late, and
     * somebody may accept. What it does is what the rules of the house say.
     */
    private static final class World {
        private final Random random;
        private final List<Step> steps = new ArrayList<>();
        private final List<Line> journal = new ArrayList<>();
        private final LadderPath path;
        private final int chosen;
        private final @Nullable QuietSpan hours;
        private final Map<Long, QuietSpan> nights = new HashMap<>();
        private final Map<Long, Line> asleep = new TreeMap<>();
        private final TreeSet<Long> accepted = new TreeSet<>();
        private Severity severity = Severity.HIGH;
        private boolean taken;
        private int rung;
        private int turn;
        private long calledAt;
        private @Nullable HeldStep held;
        private List<Long> lastCalled = List.of();
        private boolean deserted;

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
                                Target.of(TARGETS.get(random.nextInt(TARGETS.size()))),
                                List.of(ChannelKind.EMAIL),
                                step.times(),
                                Duration.ofSeconds(step.every()),
                                step.needed()));
            }
            path = new LadderPath(Severity.HIGH, ClockKind.ACKNOWLEDGE, rungs);
            chosen = random.nextInt(4) == 0 ? 1 + random.nextInt(many) : BY_THE_CLOCK;
            hours = random.nextInt(4) == 0 ? span() : null;
            for (long person = 1; person <= PEOPLE; person++) {
                if (random.nextBoolean()) {
                    nights.put(person, span());
                }
            }
        }

        /** Some minutes of the only hour that is looked at. */
        private QuietSpan span() {
            int from = random.nextInt(30);
            return new QuietSpan(
                    LocalTime.of(0, from),
                    LocalTime.of(0, from + 1 + random.nextInt(20)),
                    ZoneOffset.UTC);
        }

        /** Looks at random moments and returns how often. */
        long run() {
            long now = 0;
            if (chosen != BY_THE_CLOCK) {
                climb(path.rung(chosen), 1, now);
            }
            for (int look = 0; look < LOOKS; look++) {
                now += random.nextInt(120);
                happen(now);
                decide(now);
                wake(now);
            }
            return LOOKS;
        }

        private void happen(long now) {
            if (rung > 0 && random.nextInt(12) == 0) {
                long who = 1L + random.nextInt(4);
                accepted.add(who);
                asleep.remove(who);
                journal.add(new Line(now, "accepted", 0, 0, List.of(who)));
            } else if (!taken && random.nextInt(40) == 0) {
                taken = true;
                journal.add(new Line(now, "taken", 0, 0, List.of()));
            } else if (severity != Severity.CRITICAL && random.nextInt(60) == 0) {
                severity = Severity.CRITICAL;
                held = held == null ? null : new HeldStep(held.rung(), held.turn(), at(now));
                journal.add(new Line(now, "loud", 0, 0, List.of()));
            } else if (random.nextInt(12) == 0) {
                leave(now);
            }
        }

        /** All whom the last call called and who have not accepted lose their accounts. */
        private void leave(long now) {
            List<Long> awaited =
                    lastCalled.stream().filter(one -> !accepted.contains(one)).toList();
            boolean over = path.next(facts(now)) instanceof Stopped;
            if (!over && !deserted && held == null && !awaited.isEmpty()) {
                deserted = true;
                journal.add(new Line(now, "deserted", rung, turn, awaited));
            }
        }

        private void decide(long now) {
            EscalationDecision decision = path.next(facts(now));
            if (decision instanceof HoldUntil hold) {
                assertThat(hold.instant()).isAfter(at(now));
            } else if (decision instanceof ClimbTo to) {
                climb(to.rung(), 1, now);
            } else if (decision instanceof CallAgain again) {
                climb(again.rung(), again.turn(), now);
            } else if (decision instanceof CallManagers) {
                take(Ascent.above(path, accepted, crew(now)), now);
            }
        }

        private LadderFacts facts(long now) {
            boolean byHand = chosen != BY_THE_CLOCK;
            return new LadderFacts(
                    clock(),
                    byHand ? null : Instant.EPOCH,
                    rung,
                    turn,
                    rung == 0 ? null : at(calledAt),
                    held,
                    deserted,
                    accepted.size(),
                    byHand,
                    false,
                    at(now));
        }

        private void climb(Rung from, int firstTurn, long now) {
            Ascent.from(path, from, firstTurn, accepted, crew(now))
                    .forEach(step -> take(step, now));
        }

        private void take(ClimbStep step, long now) {
            if (step instanceof ClimbStep.Passed passed) {
                stand(passed.rung().number(), passed.turn(), now);
                journal.add(new Line(now, "passed", rung, turn, List.of()));
            } else if (step instanceof ClimbStep.Called called) {
                stand(called.rung().number(), called.turn(), now);
                call("called", turn, called.people(), now);
                lastCalled = called.people();
            } else if (step instanceof ClimbStep.Held waits) {
                int number = waits.rung().number();
                held = new HeldStep(number, waits.turn(), waits.until());
                List<Long> people = waits.holds().stream().map(Hold::personId).toList();
                long until = waits.until().getEpochSecond();
                journal.add(new Line(now, "held", number, waits.turn(), people, until));
            } else if (step instanceof ClimbStep.LastResort last) {
                stand(last.top().number(), last.top().times(), now);
                call(
                        last.managers().isEmpty() ? "nobody" : "managers",
                        last.turn(),
                        last.managers(),
                        now);
            }
        }

        private void stand(int number, int at, long now) {
            rung = number;
            turn = at;
            calledAt = now;
            held = null;
            deserted = false;
            lastCalled = List.of();
        }

        private void call(String what, int at, List<Long> people, long now) {
            journal.add(new Line(now, what, rung, at, people));
            people.forEach(asleep::remove);
            people.forEach(person -> letSleep(person, rung, at, now));
        }

        /** Whether somebody who is to be called goes on sleeping. */
        private boolean letSleep(long person, int number, int at, long now) {
            Optional<Hold> hold = quiet().hold(sleeper(person, now), at(now));
            hold.ifPresent(
                    one -> {
                        long until = one.until().getEpochSecond();
                        Line line = new Line(now, "asleep", number, at, List.of(person), until);
                        asleep.put(person, line);
                        journal.add(line);
                    });
            return hold.isPresent();
        }

        private void wake(long now) {
            for (Line wait : List.copyOf(asleep.values())) {
                long person = wait.people().get(0);
                boolean loud = severity == Severity.CRITICAL;
                if (now < wait.until() && !loud) {
                    continue;
                }
                asleep.remove(person);
                boolean over = path.next(facts(now)) instanceof Stopped;
                if (!over && !letSleep(person, wait.rung(), wait.turn(), now)) {
                    journal.add(new Line(now, "woken", wait.rung(), wait.turn(), List.of(person)));
                }
            }
        }

        private CaseQuiet quiet() {
            return new CaseQuiet(severity, Severity.LOW, chosen != BY_THE_CLOCK, hours);
        }

        /** Those with the highest numbers are on duty, all the time. */
        private Sleeper sleeper(long person, long now) {
            boolean onDuty = person >= FIRST_ON_DUTY;
            return new Sleeper(
                    person,
                    nights.get(person),
                    onDuty
                            ? List.of(
                                    new DutyShift(SupportLine.LINE_2, person, at(now), at(now + 1)))
                            : List.of());
        }

        private Ascent.Crew crew(long now) {
            return new Ascent.Crew() {
                @Override
                public List<Long> on(Rung due) {
                    return someone(due.target());
                }

                @Override
                public List<Long> managers() {
                    return random.nextInt(4) == 0 ? List.of() : List.of(1L, 9L);
                }

                @Override
                public Optional<Hold> hold(long person) {
                    return quiet().hold(sleeper(person, now), at(now));
                }
            };
        }

        private List<Long> someone(Target target) {
            if (random.nextInt(4) == 0) {
                return List.of();
            }
            if (target instanceof Target.NamedPerson) {
                return List.of(2L);
            }
            if (target instanceof Target.HoldersOf) {
                return List.of(1L + random.nextInt(4), 5L);
            }
            return target.isOnePerson() ? List.of(FIRST_ON_DUTY) : List.of(FIRST_ON_DUTY, PEOPLE);
        }

        private static Instant at(long second) {
            return Instant.ofEpochSecond(second);
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
