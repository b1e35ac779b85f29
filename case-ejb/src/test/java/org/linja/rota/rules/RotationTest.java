package org.linja.rota.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.linja.testkit.Helsinki;

/** What a rotation answers beside the vectors: as much as it may, and a refusal beyond. */
class RotationTest {
    private static final Rotation HOURLY =
            new Rotation(
                    LocalDateTime.parse("2027-01-01T00:00"), RotationUnit.HOUR, 1, Helsinki.ZONE);
    private static final Instant FIRST = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void as_many_hand_overs_as_allowed_are_told_and_one_more_is_refused() {
        // One hour is skipped in spring and one is told once in autumn: hence the ten to spare.
        Instant last = FIRST.plus(Duration.ofHours(Rotation.MOST_HAND_OVERS));

        assertThat(HOURLY.handOversBetween(FIRST, last.minus(Duration.ofHours(10))))
                .hasSizeLessThanOrEqualTo(Rotation.MOST_HAND_OVERS)
                .hasSizeGreaterThan(Rotation.MOST_HAND_OVERS - 20);
        assertThatExceptionOfType(TooManyHandOvers.class)
                .isThrownBy(() -> HOURLY.handOversBetween(FIRST, last.plus(Duration.ofHours(10))));
    }

    @Test
    void a_reversed_stretch_holds_none() {
        assertThat(HOURLY.handOversBetween(FIRST, FIRST.minusSeconds(1))).isEmpty();
    }
}
