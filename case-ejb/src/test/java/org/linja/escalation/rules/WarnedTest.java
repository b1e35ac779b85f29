package org.linja.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A warning goes to whoever is awake. */
class WarnedTest {
    private static final long KAISA = 1;
    private static final long PIRKKO = 2;

    @Test
    void one_who_sleeps_silences_no_warning_to_the_others_whose_turn_it_is() {
        assertThat(Warned.of(List.of(KAISA, PIRKKO), List.of(asleep(KAISA))))
                .contains(new Warned(List.of(PIRKKO)));
        assertThat(Warned.of(List.of(KAISA, PIRKKO), List.of()))
                .contains(new Warned(List.of(KAISA, PIRKKO)));
    }

    @Test
    void where_all_sleep_nobody_is_warned_on_waking() {
        assertThat(Warned.of(List.of(KAISA, PIRKKO), List.of(asleep(KAISA), asleep(PIRKKO))))
                .isEmpty();
    }

    @Test
    void that_there_is_nobody_to_warn_is_told() {
        assertThat(Warned.of(List.of(), List.of())).contains(new Warned(List.of()));
    }

    private static Hold asleep(long person) {
        return new Hold(
                person,
                Hold.Cause.NIGHT,
                new QuietSpan(
                        LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Helsinki")),
                Instant.parse("2026-11-27T05:00:00Z"));
    }
}
