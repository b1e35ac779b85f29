package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.cases.CaseReceipt.Promise;
import org.linja.contracts.Customer;
import org.linja.sla.rules.ClockKind;

/** The sentence a caller hears: number, owner, promised times, as a person would say them. */
class ReadBackTest {
    private static final Instant WED_11_40 = Instant.parse("2026-11-25T09:40:00Z");

    @Test
    void a_day_that_all_promises_share_is_said_once() {
        String said =
                said("en", promise(ClockKind.ACKNOWLEDGE, 15), promise(ClockKind.RESOLVE, 240));
        assertThat(said)
                .isEqualTo(
                        "Your case number is L-100025. Aino Salmi is taking care of it. We take it"
                                + " up by 11:55. It will be solved by 15:40. All times are on"
                                + " Wednesday 25 November 2026, Eastern European Standard Time.");
    }

    @Test
    void promises_of_several_days_name_their_days_and_the_zone_once() {
        String said =
                said("en", promise(ClockKind.ACKNOWLEDGE, 15), promise(ClockKind.RESOLVE, 2_880));
        assertThat(said)
                .endsWith(
                        "We take it up by Wednesday 25 November, 11:55. It will be solved by Friday"
                                + " 27 November, 11:40. Times are in Eastern European Standard Time.");
    }

    @Test
    void a_paused_promise_is_passed_over() {
        assertThat(said("en", new Promise(ClockKind.RESOLVE, WED_11_40, null, Duration.ofHours(4))))
                .isEqualTo("Your case number is L-100025. Aino Salmi is taking care of it.");
    }

    @ParameterizedTest
    @CsvSource({
        "fi, klo 11.55, keskiviikkona 25. marraskuuta 2026",
        "ru, 11:55, 'среда, 25 ноября 2026 г.'"
    })
    void it_is_said_in_the_customers_language(String language, String hour, String day) {
        assertThat(said(language, promise(ClockKind.ACKNOWLEDGE, 15))).contains(hour, day);
    }

    private static String said(String language, Promise... promises) {
        return ReadBack.of(
                new Customer(
                        1, "ACME", "Acme Paper Mills", "Europe/Helsinki", language, true, null, 0),
                "L-100025",
                "Aino Salmi",
                List.of(promises));
    }

    private static Promise promise(ClockKind kind, long minutes) {
        Duration budget = Duration.ofMinutes(minutes);
        return new Promise(kind, WED_11_40, WED_11_40.plus(budget), budget);
    }
}
