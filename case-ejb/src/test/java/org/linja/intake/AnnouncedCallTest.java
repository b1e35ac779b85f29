package org.linja.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.cases.rules.CaseId;
import org.linja.intake.rules.CallCode;

class AnnouncedCallTest {
    private static final Instant OVER = Instant.parse("2026-11-26T08:30:00Z");

    @Test
    void what_nobody_has_found_is_awaited_as_long_as_its_code_can_be_said() {
        assertThat(call(null, null).isAwaited(OVER.minusMillis(1))).isTrue();
        assertThat(call(null, null).isAwaited(OVER)).isFalse();
    }

    @Test
    void what_the_desk_has_is_awaited_for_an_hour_longer() {
        Instant later = OVER.plus(Duration.ofHours(1));
        assertThat(call("Aino Salmi", null).isAwaited(OVER)).isTrue();
        assertThat(call("Aino Salmi", null).isAwaited(later.minusMillis(1))).isTrue();
        assertThat(call("Aino Salmi", null).isAwaited(later)).isFalse();
    }

    @Test
    void what_has_become_a_case_is_awaited_no_more() {
        assertThat(call("Aino Salmi", new CaseId(7)).isAwaited(OVER.minusSeconds(60))).isFalse();
    }

    private static AnnouncedCall call(@Nullable String foundBy, @Nullable CaseId number) {
        return new AnnouncedCall(
                new UUID(0, 1),
                1,
                2,
                "key",
                new CallCode(123_456, 42),
                "+358 9 4245 0100",
                OVER.minusSeconds(1_800),
                OVER,
                Map.of(),
                foundBy,
                number);
    }
}
