package org.linja.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.DutyShift;
import org.linja.rota.rules.SupportLine;

/** Ordinary cases let people sleep; critical ones do not (R33, R34). */
class CaseQuietTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final QuietSpan NIGHT = span("22:00", "07:00", HELSINKI);
    private static final QuietSpan HOURS = span("22:00", "06:00", HELSINKI);
    private static final Instant FRI_23_00 = helsinki("2027-12-03T23:00");
    private static final Instant SAT_05_00 = helsinki("2027-12-04T05:00");
    private static final Instant SAT_06_00 = helsinki("2027-12-04T06:00");
    private static final Instant SAT_07_00 = helsinki("2027-12-04T07:00");

    @Test
    void a_night_over_midnight_holds_from_its_first_second_to_before_its_end() {
        CaseQuiet ordinary = ordinary(null);
        assertThat(until(ordinary, sleeper(), helsinki("2027-12-03T21:59:59"))).isEmpty();
        assertThat(until(ordinary, sleeper(), helsinki("2027-12-03T22:00"))).contains(SAT_07_00);
        assertThat(until(ordinary, sleeper(), helsinki("2027-12-04T00:00"))).contains(SAT_07_00);
        assertThat(until(ordinary, sleeper(), helsinki("2027-12-04T06:59:59"))).contains(SAT_07_00);
        assertThat(until(ordinary, sleeper(), SAT_07_00)).isEmpty();
    }

    @Test
    void a_night_within_one_day_ends_on_that_day() {
        Sleeper early = new Sleeper(7, span("00:30", "08:30", HELSINKI), List.of());
        assertThat(until(ordinary(null), early, FRI_23_00)).isEmpty();
        assertThat(until(ordinary(null), early, SAT_05_00)).contains(helsinki("2027-12-04T08:30"));
    }

    @Test
    void it_is_night_by_the_clock_where_the_person_is() {
        Sleeper almaty = new Sleeper(7, span("22:00", "07:00", ALMATY), List.of());
        Instant evening = helsinki("2027-12-03T19:30");
        assertThat(until(ordinary(null), almaty, evening)).contains(helsinki("2027-12-04T04:00"));
        assertThat(until(ordinary(null), sleeper(), evening)).isEmpty();
        assertThat(until(ordinary(null), almaty, SAT_05_00)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward on 28 March 2027 at 03:00, back on 31 October 2027 at 04:00.
        "22:00, 07:00, 2027-03-27T23:00:00+02:00, 2027-03-28T07:00:00+03:00",
        "22:00, 07:00, 2027-10-30T23:00:00+03:00, 2027-10-31T07:00:00+02:00",
        // An end that does not exist that night comes at the first moment that does.
        "22:00, 03:30, 2027-03-27T23:00:00+02:00, 2027-03-28T04:00:00+03:00",
        // An end that comes twice ends it once.
        "22:00, 03:30, 2027-10-30T23:00:00+03:00, 2027-10-31T03:30:00+03:00",
        "22:00, 03:30, 2027-10-31T03:15:00+02:00, ",
        // A beginning that comes twice begins it once: it goes on through the hour that repeats.
        "03:30, 07:00, 2027-10-31T03:15:00+02:00, 2027-10-31T07:00:00+02:00",
        // A night that lies wholly in the hour that is left out is none.
        "03:10, 03:50, 2027-03-28T04:00:00+03:00, "
    })
    void the_clocks_may_change_within_a_night(
            String from, String until, String now, @Nullable String end) {
        Sleeper person = new Sleeper(7, span(from, until, HELSINKI), List.of());
        assertThat(until(ordinary(null), person, instant(now)))
                .isEqualTo(Optional.ofNullable(end).map(CaseQuietTest::instant));
    }

    @Test
    void of_the_contracts_quiet_hours_and_a_night_the_one_that_ends_later_counts() {
        assertThat(ordinary(HOURS).hold(sleeper(), FRI_23_00))
                .contains(new Hold(7, Hold.Cause.NIGHT, NIGHT, SAT_07_00));
        Sleeper early = new Sleeper(7, span("21:00", "05:00", HELSINKI), List.of());
        assertThat(ordinary(HOURS).hold(early, FRI_23_00))
                .contains(new Hold(7, Hold.Cause.QUIET_HOURS, HOURS, SAT_06_00));
        assertThat(ordinary(NIGHT).hold(sleeper(), FRI_23_00))
                .as("of both the same, what was signed")
                .contains(new Hold(7, Hold.Cause.QUIET_HOURS, NIGHT, SAT_07_00));
    }

    @Test
    void where_one_quiet_ends_in_another_the_call_waits_through_both() {
        Sleeper late = new Sleeper(7, span("04:00", "10:00", HELSINKI), List.of());
        assertThat(until(ordinary(HOURS), late, FRI_23_00)).contains(helsinki("2027-12-04T10:00"));
    }

    @Test
    void nobody_is_held_back_for_ever_though_no_moment_of_the_day_is_free() {
        QuietSpan hours = span("22:00", "10:00", HELSINKI);
        Sleeper byDay = new Sleeper(7, span("10:00", "22:00", HELSINKI), List.of());
        Instant morning = helsinki("2027-12-04T10:00");
        assertThat(ordinary(hours).hold(byDay, FRI_23_00))
                .contains(new Hold(7, Hold.Cause.QUIET_HOURS, hours, morning));
        assertThat(ordinary(hours).hold(byDay, morning)).isEmpty();
    }

    @Test
    void whoever_is_on_duty_is_awake_but_the_contract_keeps_its_quiet_hours() {
        Sleeper onDuty =
                new Sleeper(7, NIGHT, List.of(shift("2027-12-03T20:00", "2027-12-04T08:00")));
        assertThat(until(ordinary(null), onDuty, FRI_23_00)).isEmpty();
        assertThat(ordinary(HOURS).hold(onDuty, FRI_23_00))
                .contains(new Hold(7, Hold.Cause.QUIET_HOURS, HOURS, SAT_06_00));
    }

    @Test
    void duty_that_begins_in_the_night_wakes_and_duty_that_ends_lets_sleep() {
        Sleeper early =
                new Sleeper(7, NIGHT, List.of(shift("2027-12-04T05:00", "2027-12-04T13:00")));
        assertThat(until(ordinary(null), early, FRI_23_00)).contains(SAT_05_00);
        Sleeper evening =
                new Sleeper(7, NIGHT, List.of(shift("2027-12-03T14:00", "2027-12-03T23:00")));
        assertThat(until(ordinary(null), evening, FRI_23_00)).contains(SAT_07_00);
        assertThat(until(ordinary(null), evening, FRI_23_00.minusSeconds(1))).isEmpty();
    }

    @Test
    void critical_to_house_or_to_customer_and_what_a_person_asks_for_holds_nobody_back() {
        assertThat(quiet(Severity.CRITICAL, Severity.CRITICAL, false).hold(sleeper(), FRI_23_00))
                .isEmpty();
        assertThat(quiet(Severity.LOW, Severity.CRITICAL, false).hold(sleeper(), FRI_23_00))
                .isEmpty();
        assertThat(quiet(Severity.CRITICAL, Severity.LOW, false).hold(sleeper(), FRI_23_00))
                .isEmpty();
        assertThat(quiet(Severity.LOW, Severity.LOW, true).hold(sleeper(), FRI_23_00)).isEmpty();
        assertThat(quiet(Severity.HIGH, Severity.HIGH, false).hold(sleeper(), FRI_23_00))
                .isPresent();
    }

    @Test
    void whoever_has_no_night_is_held_back_by_the_contract_alone() {
        Sleeper sleepless = new Sleeper(7, null, List.of());
        assertThat(until(ordinary(null), sleepless, FRI_23_00)).isEmpty();
        assertThat(until(ordinary(HOURS), sleepless, FRI_23_00)).contains(SAT_06_00);
    }

    @Test
    void what_the_journal_says_of_calls_held_back_is_read_as_it_was_written() {
        List<Hold> holds =
                List.of(
                        new Hold(7, Hold.Cause.NIGHT, NIGHT, SAT_07_00),
                        new Hold(8, Hold.Cause.QUIET_HOURS, HOURS, SAT_06_00));
        assertThat(Hold.written(holds))
                .isEqualTo(
                        "person:7 night 22:00 07:00 Europe/Helsinki 2027-12-04T05:00:00Z;"
                                + " person:8 quiet-hours 22:00 06:00 Europe/Helsinki"
                                + " 2027-12-04T04:00:00Z");
        assertThat(Hold.read(Hold.written(holds))).isEqualTo(holds);
        assertThat(Hold.read("")).isEmpty();
        assertThat(Hold.first(holds)).isEqualTo(SAT_06_00);
    }

    @Test
    void a_night_is_read_as_people_write_it_and_is_that_of_the_house_where_they_say_nothing() {
        Night usual = new Night(LocalTime.of(22, 0), LocalTime.of(7, 0));
        assertThat(Night.of("22:00-07:00")).contains(usual);
        assertThat(Night.of("none")).isEmpty();
        assertThat(Night.chosen(null, "22:00-07:00")).contains(usual);
        assertThat(Night.chosen("house", "none")).isEmpty();
        assertThat(Night.chosen("none", "22:00-07:00")).isEmpty();
        assertThat(Night.chosen("21:30-09:30", "none").map(Night::until))
                .contains(LocalTime.of(9, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22-07", "22:00", "22:00-22:00", "24:00-07:00", "house"})
    void what_is_no_night_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Night.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "21:30-09:30, false",
        "21:30-09:31, true",
        "06:00-18:00, false",
        "06:00-18:01, true"
    })
    void nobody_sleeps_longer_than_twelve_hours(String written, boolean tooLong) {
        assertThat(Night.of(written).map(Night::isTooLong)).contains(tooLong);
    }

    @Test
    void at_every_minute_of_a_year_a_call_is_held_back_a_day_at_most_and_then_made() {
        CaseQuiet ordinary = ordinary(span("20:15", "05:45", ALMATY));
        Instant now = instant("2027-01-01T00:00:00Z");
        for (int step = 0; step < 365 * 24 * 4; step++) {
            Instant until = until(ordinary, sleeper(), now).orElse(now);
            assertThat(until).isBefore(now.plus(Duration.ofDays(1)));
            assertThat(until(ordinary, sleeper(), until)).isEmpty();
            now = now.plus(Duration.ofMinutes(15));
        }
    }

    private static Sleeper sleeper() {
        return new Sleeper(7, NIGHT, List.of());
    }

    private static CaseQuiet ordinary(@Nullable QuietSpan hours) {
        return new CaseQuiet(Severity.HIGH, Severity.HIGH, false, hours);
    }

    private static CaseQuiet quiet(Severity house, Severity customer, boolean byHand) {
        return new CaseQuiet(house, customer, byHand, HOURS);
    }

    private static Optional<Instant> until(CaseQuiet quiet, Sleeper person, Instant now) {
        return quiet.hold(person, now).map(Hold::until);
    }

    private static QuietSpan span(String from, String until, ZoneId zone) {
        return new QuietSpan(LocalTime.parse(from), LocalTime.parse(until), zone);
    }

    private static DutyShift shift(String from, String until) {
        return new DutyShift(SupportLine.LINE_2, 7, helsinki(from), helsinki(until));
    }

    private static Instant helsinki(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(HELSINKI).toInstant();
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }
}
