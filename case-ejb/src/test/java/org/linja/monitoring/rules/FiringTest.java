package org.linja.monitoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiringTest {
    private static final Instant MON_08_00 = Instant.parse("2026-11-23T08:00:00Z");
    private static final KnownSignal BURNING = new KnownSignal(MON_08_00, null);

    @Test
    void what_never_came_opens_a_case() {
        assertThat(Firing.of(null, CaseStanding.OPEN, MON_08_00, MON_08_00))
                .isEqualTo(Firing.OPENS);
    }

    @Test
    void what_burns_on_is_counted_and_opens_nothing() {
        assertThat(Firing.of(BURNING, CaseStanding.OPEN, MON_08_00, after(Duration.ofDays(3))))
                .isEqualTo(Firing.COUNTS);
    }

    @Test
    void a_solution_has_an_hour_to_be_seen_by_monitoring() {
        CaseStanding solved = new CaseStanding(MON_08_00, false, true);
        assertThat(Firing.of(BURNING, solved, MON_08_00, after(Duration.ofMinutes(59))))
                .isEqualTo(Firing.COUNTS);
        assertThat(Firing.of(BURNING, solved, MON_08_00, after(Duration.ofMinutes(60))))
                .isEqualTo(Firing.REOPENS);
    }

    @Test
    void what_burns_on_after_its_case_cannot_be_reopened_is_a_case_of_its_own() {
        CaseStanding closed = new CaseStanding(MON_08_00, false, false);
        assertThat(Firing.of(BURNING, closed, MON_08_00, after(Duration.ofDays(60))))
                .isEqualTo(Firing.OPENS);
    }

    @Test
    void what_a_customer_withdrew_stays_withdrawn_while_it_burns_and_is_new_when_it_comes_back() {
        CaseStanding withdrawn = new CaseStanding(MON_08_00, true, true);
        assertThat(Firing.of(BURNING, withdrawn, MON_08_00, after(Duration.ofHours(5))))
                .isEqualTo(Firing.COUNTS);
        assertThat(
                        Firing.of(
                                over(Duration.ofHours(5)),
                                withdrawn,
                                after(Duration.ofHours(6)),
                                after(Duration.ofHours(6))))
                .isEqualTo(Firing.OPENS);
    }

    @Test
    void a_message_of_a_burning_that_is_over_is_an_echo_for_five_minutes() {
        KnownSignal over = over(Duration.ofMinutes(10));
        assertThat(
                        Firing.of(
                                over,
                                CaseStanding.OPEN,
                                MON_08_00,
                                after(Duration.ofMinutes(15).minusMillis(1))))
                .isEqualTo(Firing.ECHOES);
        assertThat(Firing.of(over, CaseStanding.OPEN, MON_08_00, after(Duration.ofMinutes(15))))
                .as("who hears again from what it took for over had heard wrongly")
                .isEqualTo(Firing.AGAIN);
    }

    @Test
    void what_burns_anew_goes_on_in_its_case_while_that_is_open() {
        Instant anew = after(Duration.ofMinutes(12));
        assertThat(Firing.of(over(Duration.ofMinutes(10)), CaseStanding.OPEN, anew, anew))
                .isEqualTo(Firing.AGAIN);
    }

    @Test
    void what_comes_back_within_a_day_is_the_same_matter_and_later_another() {
        CaseStanding solved = new CaseStanding(after(Duration.ofMinutes(30)), false, true);
        KnownSignal over = over(Duration.ofHours(1));
        Instant nearly = after(Duration.ofHours(25).minusMillis(1));
        assertThat(Firing.of(over, solved, nearly, nearly)).isEqualTo(Firing.REOPENS);
        Instant later = after(Duration.ofHours(25));
        assertThat(Firing.of(over, solved, later, later)).isEqualTo(Firing.OPENS);
        CaseStanding shut = new CaseStanding(after(Duration.ofMinutes(30)), false, false);
        assertThat(Firing.of(over, shut, nearly, nearly)).isEqualTo(Firing.OPENS);
    }

    @Test
    void a_late_end_of_what_burned_before_ends_no_newer_burning() {
        KnownSignal newer = new KnownSignal(after(Duration.ofMinutes(10)), null);
        assertThat(Firing.ends(newer, MON_08_00)).isFalse();
        assertThat(Firing.ends(newer, after(Duration.ofMinutes(9).minusMillis(1)))).isFalse();
        assertThat(Firing.ends(newer, after(Duration.ofMinutes(9))))
                .as("its twin saw it a minute earlier")
                .isTrue();
        assertThat(Firing.ends(newer, after(Duration.ofMinutes(10)))).isTrue();
        assertThat(Firing.ends(over(Duration.ofMinutes(10)), MON_08_00)).isFalse();
    }

    @Test
    void an_end_that_was_told_before_the_beginning_ends_it_after_all_and_nothing_newer() {
        KnownSignal burns = new KnownSignal(MON_08_00, null);
        assertThat(Firing.endsAfterAll(burns, MON_08_00)).isTrue();
        KnownSignal anew = new KnownSignal(after(Duration.ofSeconds(40)), null);
        assertThat(Firing.endsAfterAll(anew, MON_08_00))
                .as("the other of a pair says once more that the first burning is over")
                .isFalse();
        assertThat(Firing.endsAfterAll(over(Duration.ofMinutes(1)), MON_08_00)).isFalse();
    }

    private static KnownSignal over(Duration later) {
        return new KnownSignal(MON_08_00, after(later));
    }

    private static Instant after(Duration later) {
        return MON_08_00.plus(later);
    }
}
