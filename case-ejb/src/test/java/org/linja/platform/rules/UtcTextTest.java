package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtcTextTest {
    private static final DateTimeFormatter FORMATTER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Test
    void every_instant_is_written_as_a_formatter_writes_it() {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            Instant instant =
                    Instant.ofEpochSecond(
                            random.nextLong(-60_000_000_000L, 250_000_000_000L),
                            random.nextInt(1_000_000_000));
            assertThat(UtcText.of(instant))
                    .as("seed %d", seed)
                    .isEqualTo(FORMATTER.format(instant));
        }
    }

    @Test
    void years_of_other_than_four_digits_are_refused() {
        assertThat(UtcText.of(Instant.parse("0001-01-01T00:00:00Z")))
                .isEqualTo("0001-01-01T00:00:00.000000Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UtcText.of(Instant.parse("0000-12-31T23:59:59Z")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UtcText.of(Instant.parse("+10000-01-01T00:00:00Z")));
    }
}
