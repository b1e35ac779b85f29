package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By what right somebody of the house reads a restricted case. */
class ReaderFactsTest {
    private static final Instant THU_16_00 = Instant.parse("2026-11-26T14:00:00Z");

    @Test
    void whoever_is_nothing_to_a_case_reads_nothing() {
        assertThat(stranger(null).ground(THU_16_00)).isEmpty();
    }

    @Test
    void the_circle_the_owner_and_whoever_was_called_read_it() {
        assertThat(new ReaderFacts(true, false, false, false, true, null).ground(THU_16_00))
                .contains(ReadingGround.CIRCLE);
        assertThat(new ReaderFacts(false, true, false, false, true, null).ground(THU_16_00))
                .contains(ReadingGround.OWNER);
        assertThat(new ReaderFacts(false, false, true, false, true, null).ground(THU_16_00))
                .contains(ReadingGround.CALLED);
    }

    @Test
    void whoever_wrote_it_down_reads_it_until_somebody_takes_it() {
        assertThat(new ReaderFacts(false, false, false, true, false, null).ground(THU_16_00))
                .contains(ReadingGround.WROTE_DOWN);
        assertThat(new ReaderFacts(false, false, false, true, true, null).ground(THU_16_00))
                .isEmpty();
    }

    @Test
    void a_broken_glass_opens_it_until_its_moment_and_not_at_it() {
        assertThat(stranger(THU_16_00.plusMillis(1)).ground(THU_16_00))
                .contains(ReadingGround.GLASS);
        assertThat(stranger(THU_16_00).ground(THU_16_00)).isEmpty();
        assertThat(stranger(THU_16_00.minusSeconds(1)).ground(THU_16_00)).isEmpty();
    }

    @Test
    void whoever_only_broke_the_glass_does_nothing_and_makes_nothing_theirs() {
        assertThat(stranger(THU_16_00.plusSeconds(1)).mayAct(THU_16_00)).isFalse();
        assertThat(stranger(null).mayAct(THU_16_00)).isFalse();
        assertThat(
                        new ReaderFacts(false, false, true, false, true, THU_16_00.plusSeconds(1))
                                .mayAct(THU_16_00))
                .isTrue();
        assertThat(new ReaderFacts(true, false, false, false, true, null).mayAct(THU_16_00))
                .isTrue();
    }

    private static ReaderFacts stranger(@Nullable Instant glassUntil) {
        return new ReaderFacts(false, false, false, false, true, glassUntil);
    }
}
