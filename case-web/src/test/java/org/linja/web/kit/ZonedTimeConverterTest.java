package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZonedTimeConverterTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @Test
    void a_time_that_the_clocks_pass_over_in_spring_is_no_other_time() {
        assertThat(ZonedTimeConverter.moment("2026-03-29T03:30", HELSINKI)).isEmpty();
        assertThat(ZonedTimeConverter.moment("2026-03-29T02:59", HELSINKI))
                .contains(Instant.parse("2026-03-29T00:59:00Z"));
        assertThat(ZonedTimeConverter.moment("2026-03-29T04:00", HELSINKI))
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void a_time_that_comes_twice_in_autumn_is_the_first_of_both() {
        assertThat(ZonedTimeConverter.moment("2026-10-25T03:30", HELSINKI))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }
}
