package org.linja.rota.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.rota.rules.HoleReason.NOBODY_PLANNED;
import static org.linja.rota.rules.HoleReason.PERSON_DISABLED;
import static org.linja.rota.rules.HoleReason.PERSON_WITHOUT_REACH;
import static org.linja.rota.rules.HoleReason.PERSON_WITHOUT_ROLE;
import static org.linja.rota.rules.SupportLine.LINE_1;
import static org.linja.rota.rules.SupportLine.LINE_2;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.testkit.Helsinki;

class RosterHolesTest {
    private static final Instant MON_08_00 = Helsinki.at("2026-11-23T08:00");
    private static final Instant MON_12_00 = Helsinki.at("2026-11-23T12:00");
    private static final Instant MON_16_00 = Helsinki.at("2026-11-23T16:00");
    private static final Instant MON_22_00 = Helsinki.at("2026-11-23T22:00");
    private static final Instant TUE_06_00 = Helsinki.at("2026-11-24T06:00");
    private static final Instant TUE_08_00 = Helsinki.at("2026-11-24T08:00");
    private static final Instant WED_08_00 = Helsinki.at("2026-11-25T08:00");
    private static final Instant WED_16_00 = Helsinki.at("2026-11-25T16:00");

    @Test
    void what_lies_between_two_shifts_is_a_hole_also_over_midnight() {
        assertThat(
                        holes(
                                WED_08_00,
                                duty(MON_08_00, MON_22_00, null),
                                duty(TUE_06_00, WED_16_00, null)))
                .containsExactly(hole(MON_22_00, TUE_06_00, NOBODY_PLANNED));
    }

    @Test
    void overlapping_shifts_and_shifts_that_touch_leave_no_hole() {
        assertThat(
                        holes(
                                TUE_08_00,
                                duty(MON_08_00, MON_16_00, null),
                                duty(MON_12_00, MON_22_00, null),
                                duty(MON_22_00, WED_16_00, null)))
                .isEmpty();
    }

    @Test
    void another_lines_shifts_fill_nothing() {
        PlannedDuty other =
                new PlannedDuty(new DutyShift(LINE_2, 1, MON_08_00, WED_16_00), "Ilmari", null);
        assertThat(RosterHoles.of(LINE_1, List.of(other), MON_12_00, TUE_08_00))
                .containsExactly(hole(MON_12_00, null, NOBODY_PLANNED));
    }

    @Test
    void a_roster_that_ends_leaves_a_hole_without_an_end() {
        assertThat(holes(WED_08_00, duty(MON_08_00, TUE_06_00, null)))
                .containsExactly(hole(TUE_06_00, null, NOBODY_PLANNED));
        assertThat(holes(TUE_06_00, duty(MON_08_00, TUE_06_00, null)))
                .as("what begins at the horizon lies behind it")
                .isEmpty();
    }

    @Test
    void a_hole_that_begins_before_the_horizon_is_told_to_its_end() {
        assertThat(
                        holes(
                                TUE_06_00,
                                duty(MON_08_00, MON_22_00, null),
                                duty(WED_08_00, WED_16_00, null)))
                .containsExactly(hole(MON_22_00, WED_08_00, NOBODY_PLANNED));
    }

    @Test
    void somebody_who_could_take_no_case_leaves_a_hole_and_its_reason() {
        assertThat(
                        holes(
                                TUE_08_00,
                                duty(MON_08_00, MON_22_00, PERSON_DISABLED),
                                duty(MON_22_00, WED_16_00, null)))
                .containsExactly(
                        new RosterHole(
                                LINE_1,
                                MON_12_00,
                                MON_22_00,
                                List.of(PERSON_DISABLED),
                                List.of("Aino")));
    }

    @Test
    void reasons_of_one_hole_are_told_together_each_once() {
        assertThat(
                        holes(
                                TUE_08_00,
                                duty(MON_08_00, MON_16_00, PERSON_WITHOUT_REACH),
                                duty(MON_08_00, MON_22_00, PERSON_WITHOUT_ROLE),
                                duty(TUE_06_00, WED_16_00, null)))
                .singleElement()
                .satisfies(
                        hole -> {
                            assertThat(hole.until()).isEqualTo(TUE_06_00);
                            assertThat(hole.reasons())
                                    .containsExactly(
                                            NOBODY_PLANNED,
                                            PERSON_WITHOUT_ROLE,
                                            PERSON_WITHOUT_REACH);
                            assertThat(hole.people()).containsExactly("Aino");
                        });
    }

    @Test
    void that_nobody_is_planned_behind_the_horizon_is_no_reason() {
        assertThat(holes(TUE_08_00, duty(MON_08_00, WED_08_00, PERSON_DISABLED)))
                .singleElement()
                .satisfies(
                        hole -> {
                            assertThat(hole.until()).isNull();
                            assertThat(hole.reasons()).containsExactly(PERSON_DISABLED);
                        });
    }

    @Test
    void one_who_can_beside_one_who_cannot_is_enough() {
        assertThat(
                        holes(
                                TUE_08_00,
                                duty(MON_08_00, WED_16_00, PERSON_DISABLED),
                                duty(MON_08_00, WED_16_00, null)))
                .isEmpty();
    }

    @Test
    void shifts_planned_on_the_wall_clock_leave_no_hole_when_the_clocks_change() {
        Instant sunday = Helsinki.at("2026-03-29T00:00");
        Instant gap = Helsinki.at("2026-03-29T04:00");
        Instant monday = Helsinki.at("2026-03-30T00:00");
        assertThat(
                        RosterHoles.of(
                                LINE_1,
                                List.of(duty(sunday, gap, null), duty(gap, monday, null)),
                                sunday,
                                monday))
                .isEmpty();
    }

    private static List<RosterHole> holes(Instant horizon, PlannedDuty... planned) {
        return RosterHoles.of(LINE_1, List.of(planned), MON_12_00, horizon);
    }

    private static PlannedDuty duty(Instant from, Instant until, @Nullable HoleReason unfit) {
        return new PlannedDuty(new DutyShift(LINE_1, 1, from, until), "Aino", unfit);
    }

    private static RosterHole hole(Instant from, @Nullable Instant until, HoleReason reason) {
        return new RosterHole(LINE_1, from, until, List.of(reason), List.of());
    }
}
