package org.linja.ops.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.linja.calendars.rules.BusinessCalendar;

/** The engine against the clerk: a small run in every build, the large one by ops/dev oracle. */
class OracleTest {
    // Moves on its own from repetition to repetition; a failure names it.
    private static final long SEED = 20_261_122;

    @RepeatedTest(100)
    void engine_and_clerk_agree(RepetitionInfo repetition) {
        assertThat(OracleRound.disagreements(SEED + repetition.getCurrentRepetition())).isEmpty();
    }

    @Test
    void an_engine_with_another_calendar_is_found_out() {
        assertThat(
                        OracleRound.disagreements(
                                SEED, BusinessCalendar.allDay(ZoneId.of("Asia/Kathmandu"))))
                .isNotEmpty()
                .allMatch(found -> found.startsWith("seed " + SEED));
    }
}
