package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which versions a period was under. */
class GoverningVersionsTest {
    private static final Instant SAT_1_JAN_2022 = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant SUN_1_JAN_2023 = Instant.parse("2023-01-01T00:00:00Z");
    private static final Instant MON_1_JAN_2024 = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant WED_1_JAN_2025 = Instant.parse("2025-01-01T00:00:00Z");
    private static final ContractTerms TERMS = new ContractTerms("C", "L", "", Map.of(), Map.of());

    @Test
    void a_version_that_was_replaced_within_the_period_governed_too() {
        assertThat(
                        in(
                                SAT_1_JAN_2022,
                                MON_1_JAN_2024,
                                facts(1, SAT_1_JAN_2022, null),
                                facts(2, SUN_1_JAN_2023, null)))
                .containsExactly(1, 2);
    }

    @Test
    void a_version_that_was_replaced_before_the_period_did_not() {
        assertThat(
                        in(
                                SUN_1_JAN_2023,
                                MON_1_JAN_2024,
                                facts(1, SAT_1_JAN_2022, null),
                                facts(2, SUN_1_JAN_2023, null)))
                .containsExactly(2);
    }

    @Test
    void an_older_version_never_comes_back_when_a_newer_one_has_ended() {
        assertThat(
                        in(
                                SUN_1_JAN_2023,
                                WED_1_JAN_2025,
                                facts(1, SAT_1_JAN_2022, null),
                                facts(2, SUN_1_JAN_2023, MON_1_JAN_2024)))
                .containsExactly(2);
    }

    @Test
    void what_begins_with_the_end_of_the_period_is_not_of_it() {
        assertThat(in(SAT_1_JAN_2022, SUN_1_JAN_2023, facts(1, SUN_1_JAN_2023, null))).isEmpty();
    }

    private static List<Integer> in(Instant from, Instant until, ContractFacts... versions) {
        return GoverningVersions.in(List.of(versions), from, until).stream()
                .map(ContractFacts::version)
                .toList();
    }

    private static ContractFacts facts(int version, Instant from, @Nullable Instant until) {
        return new ContractFacts(version, "ACME-GOLD", version, from, until, TERMS);
    }
}
