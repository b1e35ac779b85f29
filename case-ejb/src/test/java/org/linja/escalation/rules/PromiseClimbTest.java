package org.linja.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;

/** How a case's ladder is climbed for a broken promise. */
class PromiseClimbTest {
    private static final Rung FIRST = new Rung(1, Duration.ZERO, SupportLine.LINE_2);
    private static final Rung TWICE =
            new Rung(
                    2,
                    Duration.ofMinutes(20),
                    new Target.EverybodyOnDuty(SupportLine.DUTY_MANAGER),
                    List.of(ChannelKind.SMS),
                    2,
                    Duration.ofMinutes(5),
                    1);

    @Test
    void the_owner_has_a_quarter_of_an_hour_before_the_first_rung_is_called() {
        List<PromiseClimb.Step> steps =
                PromiseClimb.steps(path(ClockKind.ACKNOWLEDGE, List.of(FIRST, TWICE)));
        assertThat(steps)
                .containsExactly(
                        new PromiseClimb.Step(FIRST, 1, Duration.ofMinutes(15)),
                        new PromiseClimb.Step(TWICE, 1, Duration.ofMinutes(20)),
                        new PromiseClimb.Step(TWICE, 2, Duration.ofMinutes(5)));
    }

    @Test
    void the_rungs_for_a_late_update_go_before_those_for_a_case_that_nobody_takes() {
        LadderPath taking = path(ClockKind.ACKNOWLEDGE, List.of(FIRST));
        LadderPath update = path(ClockKind.NEXT_UPDATE, List.of(FIRST));
        LadderPath other = path(ClockKind.RESTORE, List.of(FIRST));
        assertThat(climbed(taking, update)).contains(update);
        assertThat(climbed(other, taking)).contains(taking);
        assertThat(climbed(other)).contains(other);
        assertThat(PromiseClimb.path(new EscalationLadder("L", 1, List.of(other)), Severity.LOW))
                .isEmpty();
    }

    private static Optional<LadderPath> climbed(LadderPath... paths) {
        return PromiseClimb.path(new EscalationLadder("L", 1, List.of(paths)), Severity.MEDIUM);
    }

    private static LadderPath path(ClockKind clock, List<Rung> rungs) {
        return new LadderPath(Severity.MEDIUM, clock, rungs);
    }
}
