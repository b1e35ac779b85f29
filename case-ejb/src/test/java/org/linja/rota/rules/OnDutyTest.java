package org.linja.rota.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.linja.testkit.Helsinki.FRI_09_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_16_30;
import static org.linja.testkit.Helsinki.FRI_17_00;
import static org.linja.testkit.Helsinki.THU_10_00;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.testkit.Helsinki;

class OnDutyTest {

    @Test
    void a_shift_covers_its_first_instant_and_not_its_last() {
        List<DutyShift> shifts =
                List.of(new DutyShift(SupportLine.LINE_1, 1, FRI_09_00, FRI_17_00));
        assertThat(OnDuty.at(shifts, SupportLine.LINE_1, FRI_09_00)).containsExactly(1L);
        assertThat(OnDuty.at(shifts, SupportLine.LINE_1, FRI_17_00)).isEmpty();
        assertThat(OnDuty.at(shifts, SupportLine.LINE_2, FRI_12_00)).isEmpty();
    }

    @Test
    void who_came_first_stands_first_and_each_stands_once() {
        List<DutyShift> shifts =
                List.of(
                        new DutyShift(SupportLine.LINE_1, 3, FRI_12_00, FRI_17_00),
                        new DutyShift(SupportLine.LINE_1, 2, FRI_09_00, FRI_17_00),
                        new DutyShift(SupportLine.LINE_1, 1, FRI_09_00, FRI_17_00),
                        new DutyShift(SupportLine.LINE_1, 3, THU_10_00, FRI_17_00));
        assertThat(OnDuty.at(shifts, SupportLine.LINE_1, FRI_16_30)).containsExactly(3L, 1L, 2L);
    }

    @Test
    void a_shift_without_length_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DutyShift(SupportLine.LINE_1, 1, FRI_17_00, FRI_17_00));
    }

    @Test
    void a_weekly_hand_over_stays_at_its_wall_time_when_the_clocks_change() {
        Rotation weekly =
                new Rotation(
                        LocalDateTime.parse("2026-03-23T08:00"),
                        RotationUnit.WEEK,
                        1,
                        Helsinki.ZONE);
        Instant first = Helsinki.at("2026-03-20T00:00");
        assertThat(weekly.handOversBetween(first, Helsinki.at("2026-04-06T08:00")))
                .containsExactly(
                        Helsinki.at("2026-03-23T08:00"),
                        Helsinki.at("2026-03-30T08:00"),
                        Helsinki.at("2026-04-06T08:00"));
    }

    @Test
    void a_rotation_answers_a_bounded_number_of_hand_overs() {
        Rotation hourly =
                new Rotation(
                        LocalDateTime.parse("2026-03-23T08:00"),
                        RotationUnit.HOUR,
                        1,
                        Helsinki.ZONE);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                hourly.handOversBetween(
                                        Helsinki.at("2026-01-01T00:00"),
                                        Helsinki.at("2046-01-01T00:00")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Rotation(
                                        LocalDateTime.parse("2026-03-23T08:00"),
                                        RotationUnit.DAY,
                                        0,
                                        Helsinki.ZONE));
    }
}
