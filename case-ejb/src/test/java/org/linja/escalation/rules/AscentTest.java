package org.linja.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_17_00;
import static org.linja.testkit.Helsinki.FRI_17_30;
import static org.linja.testkit.Helsinki.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ClimbStep.Called;
import org.linja.escalation.rules.ClimbStep.Held;
import org.linja.escalation.rules.ClimbStep.LastResort;
import org.linja.escalation.rules.ClimbStep.Passed;
import org.linja.sla.rules.ClockKind;

/** Who is passed, called, or let sleep when a rung is due. */
class AscentTest {
    private static final QuietSpan NIGHT =
            new QuietSpan(LocalTime.of(17, 0), LocalTime.of(18, 0), ZONE);
    private static final Rung FIRST = rung(1, "role:line-1", 1);
    private static final Rung SECOND = rung(2, "role:line-2", 3);
    private static final LadderPath PATH =
            new LadderPath(Severity.HIGH, ClockKind.ACKNOWLEDGE, List.of(FIRST, SECOND));

    private final Map<Integer, List<Long>> crew = new HashMap<>();
    private final Map<Long, Hold> asleep = new HashMap<>();
    private List<Long> managers = List.of(9L);

    @Test
    void a_rung_calls_its_people_whoever_of_them_sleeps() {
        crew.put(1, List.of(1L, 2L));
        sleeps(1, FRI_17_30);
        assertThat(from(FIRST, 1, Set.of())).containsExactly(new Called(FIRST, 1, List.of(1L, 2L)));
    }

    @Test
    void where_everybody_sleeps_the_climb_waits_for_the_first_to_wake_and_passes_nobody() {
        crew.put(1, List.of(1L, 2L));
        crew.put(2, List.of(3L));
        sleeps(1, FRI_17_30);
        sleeps(2, FRI_17_00);
        List<ClimbStep> steps = from(FIRST, 1, Set.of());
        assertThat(steps).hasSize(1);
        Held held = (Held) steps.get(0);
        assertThat(held.rung()).isEqualTo(FIRST);
        assertThat(held.until()).isEqualTo(FRI_17_00);
    }

    @Test
    void whoever_has_accepted_is_waited_for_by_nobody() {
        crew.put(1, List.of(1L, 2L));
        sleeps(2, FRI_17_30);
        assertThat(from(FIRST, 1, Set.of(1L))).hasOnlyElementsOfType(Held.class);
    }

    @Test
    void an_empty_rung_is_passed_in_the_same_instant_also_to_one_that_waits() {
        crew.put(2, List.of(3L));
        sleeps(3, FRI_17_30);
        assertThat(from(FIRST, 1, Set.of()))
                .containsExactly(
                        new Passed(FIRST, 1, false), new Held(SECOND, 1, List.of(asleep.get(3L))));
    }

    @Test
    void above_the_top_managers_are_called_but_none_who_has_accepted() {
        crew.put(1, List.of(1L));
        managers = List.of(1L, 9L);
        assertThat(from(FIRST, 1, Set.of(1L)))
                .containsExactly(
                        new Passed(FIRST, 1, true),
                        new Passed(SECOND, 1, false),
                        new LastResort(SECOND, 1, List.of(9L), true));
        sleeps(9, FRI_17_30);
        assertThat(from(FIRST, 1, Set.of(1L)))
                .as("nobody is left to wait for")
                .contains(new LastResort(SECOND, 1, List.of(9L), true));
    }

    @Test
    void managers_who_were_called_from_the_top_already_are_called_under_another_number() {
        assertThat(from(SECOND, 3, Set.of()))
                .containsExactly(
                        new Passed(SECOND, 3, false),
                        new LastResort(SECOND, 3, List.of(9L), false));
    }

    @Test
    void managers_stand_above_a_top_of_which_nobody_is_left_under_a_number_of_its_own() {
        managers = List.of(1L, 9L);
        assertThat(Ascent.above(PATH, Set.of(1L), crew()))
                .isEqualTo(new LastResort(SECOND, 4, List.of(9L), true));
    }

    @Test
    void that_there_was_nobody_to_call_is_not_said_of_managers_who_have_all_accepted() {
        assertThat(lastResort(Set.of(9L)).whyNobody()).isEqualTo("managers-accepted");
        managers = List.of();
        assertThat(lastResort(Set.of(9L)).whyNobody()).isEqualTo("nobody-to-call");
    }

    private LastResort lastResort(Set<Long> accepted) {
        List<ClimbStep> steps = from(SECOND, 1, accepted);
        LastResort last = (LastResort) steps.get(steps.size() - 1);
        assertThat(last.managers()).isEmpty();
        return last;
    }

    private void sleeps(long person, Instant until) {
        asleep.put(person, new Hold(person, Hold.Cause.NIGHT, NIGHT, until));
    }

    private List<ClimbStep> from(Rung due, int turn, Set<Long> accepted) {
        return Ascent.from(PATH, due, turn, accepted, crew());
    }

    private Ascent.Crew crew() {
        return new Ascent.Crew() {
            @Override
            public List<Long> on(Rung rung) {
                return crew.getOrDefault(rung.number(), List.of());
            }

            @Override
            public List<Long> managers() {
                return managers;
            }

            @Override
            public Optional<Hold> hold(long personId) {
                return Optional.ofNullable(asleep.get(personId));
            }
        };
    }

    private static Rung rung(int number, String target, int times) {
        return new Rung(
                number,
                Duration.ZERO,
                Target.of(target),
                List.of(ChannelKind.EMAIL),
                times,
                Duration.ofMinutes(5),
                1);
    }
}
