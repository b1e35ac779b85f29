package org.linja.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linja.calendars.rules.Pause;

class ClockMonthTest {
    private static final List<ClockMonth> MONTHS =
            ClockMonth.draw(ClockQuestions.MONTHS, ClockQuestions.SEED);

    @Test
    void the_same_seed_draws_the_same_months_and_another_seed_others() {
        assertThat(ClockMonth.draw(ClockQuestions.MONTHS, ClockQuestions.SEED)).isEqualTo(MONTHS);
        assertThat(ClockMonth.draw(ClockQuestions.MONTHS, ClockQuestions.SEED + 1))
                .doesNotContainAnyElementsOf(MONTHS);
    }

    @Test
    void months_begin_in_every_year_of_several_and_hardly_ever_together() {
        assertThat(
                        MONTHS.stream()
                                .map(month -> month.start().atOffset(ZoneOffset.UTC).getYear())
                                .collect(Collectors.toSet()))
                .hasSize(ClockMonth.YEARS);
        assertThat(MONTHS.stream().map(ClockMonth::start).distinct().count())
                .isGreaterThan(ClockQuestions.MONTHS * 99L / 100);
    }

    @Test
    void each_month_has_two_pauses_in_order_and_apart_that_begin_within_it() {
        assertThat(MONTHS)
                .allSatisfy(
                        month -> {
                            assertThat(Duration.between(month.start(), month.end())).hasDays(30);
                            assertThat(month.pauses()).hasSize(2);
                            Pause first = month.pauses().get(0);
                            Pause second = month.pauses().get(1);
                            assertThat(first.from()).isAfter(month.start());
                            assertThat(first.until()).isAfter(first.from()).isBefore(second.from());
                            assertThat(second.from()).isBefore(month.end());
                            assertThat(second.until()).isAfter(second.from());
                        });
    }
}
