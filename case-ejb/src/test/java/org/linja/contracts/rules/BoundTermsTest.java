package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundTermsTest {
    private static final BoundTerms PLAIN = new BoundTerms("ACME", 2, 7, new TreeMap<>());
    private static final BoundTerms MANY =
            new BoundTerms("ACME", 2, 7, new TreeMap<>(Map.of("NIGHTS-2", 9L, "ALWAYS", 12L)));

    @Test
    void what_an_entry_says_is_read_as_it_was_bound() {
        assertThat(BoundTerms.named(PLAIN.data())).contains(PLAIN);
        assertThat(BoundTerms.named(MANY.data())).contains(MANY);
        assertThat(MANY.data()).containsEntry("calendars", "ALWAYS:12 NIGHTS-2:9");
    }

    @Test
    void a_contract_with_one_calendar_says_no_more_than_it_always_did() {
        assertThat(PLAIN.data())
                .isEqualTo(
                        Map.of(
                                "contract", "ACME",
                                "contractVersion", "2",
                                "calendarVersionId", "7"));
    }

    @Test
    void a_target_is_counted_on_its_own_calendar_or_on_the_contracts() {
        assertThat(MANY.calendarOf(on("ALWAYS"))).isEqualTo(12);
        assertThat(MANY.calendarOf(on(null))).isEqualTo(7);
        assertThat(MANY.calendarOf(on("OFFICE"))).isEqualTo(7);
    }

    @Test
    void an_entry_without_a_contract_binds_nothing_and_nonsense_is_told() {
        assertThat(BoundTerms.named(Map.of("severity", "high"))).isEmpty();
        Map<String, String> nonsense = new TreeMap<>(PLAIN.data());
        nonsense.put("contractVersion", "two");
        assertThatIllegalArgumentException().isThrownBy(() -> BoundTerms.named(nonsense));
    }

    private static ClockTarget on(@Nullable String calendar) {
        return new ClockTarget("resolve", calendar, Duration.ofHours(1), false, false, List.of());
    }
}
