package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A new version is in force beside what was signed before without making anybody guess. */
class VersionCheckTest {
    private static final Instant SAT_1_JAN_2022 = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant SUN_1_JAN_2023 = Instant.parse("2023-01-01T00:00:00Z");
    private static final Instant MON_1_JAN_2024 = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant WED_1_JAN_2025 = Instant.parse("2025-01-01T00:00:00Z");
    private static final ContractTerms TERMS = new ContractTerms("C", "L", "", Map.of(), Map.of());

    @Test
    void a_later_version_of_an_endless_contract_is_welcome() {
        assertThat(faults(List.of(facts("A", 1, SAT_1_JAN_2022, null)), "A", MON_1_JAN_2024, null))
                .isEmpty();
    }

    @Test
    void a_version_replaces_one_from_the_same_instant() {
        assertThat(
                        faults(
                                List.of(facts("A", 1, MON_1_JAN_2024, null)),
                                "A",
                                MON_1_JAN_2024,
                                WED_1_JAN_2025))
                .isEmpty();
    }

    @Test
    void a_version_never_begins_before_an_older_one() {
        assertThat(
                        faults(
                                List.of(
                                        facts("A", 1, SAT_1_JAN_2022, null),
                                        facts("A", 2, MON_1_JAN_2024, null)),
                                "A",
                                SUN_1_JAN_2023,
                                null))
                .containsExactly("from begins-before-version [2]");
    }

    @Test
    void an_amendment_never_begins_in_the_past_but_a_first_version_may() {
        Instant fri = Instant.parse("2021-12-31T23:59:59Z");
        assertThat(faults(List.of(facts("A", 1, Instant.EPOCH, null)), "A", fri, null))
                .containsExactly("from begins-in-the-past []");
        assertThat(faults(List.of(facts("A", 1, Instant.EPOCH, null)), "A", SAT_1_JAN_2022, null))
                .isEmpty();
        assertThat(faults(List.of(), "A", fri, null)).isEmpty();
    }

    @Test
    void two_contracts_in_force_at_once_would_leave_the_caller_guessing() {
        List<ContractFacts> signed = List.of(facts("A", 1, SAT_1_JAN_2022, MON_1_JAN_2024));
        assertThat(faults(signed, "B", SUN_1_JAN_2023, null))
                .containsExactly("from overlaps-contract [A, 1]");
        assertThat(faults(signed, "B", MON_1_JAN_2024, null))
                .as("the end is not part of a version's time")
                .isEmpty();
        assertThat(faults(List.of(facts("A", 1, MON_1_JAN_2024, null)), "B", SAT_1_JAN_2022, null))
                .containsExactly("from overlaps-contract [A, 1]");
        assertThat(
                        faults(
                                List.of(facts("A", 1, MON_1_JAN_2024, null)),
                                "B",
                                SAT_1_JAN_2022,
                                MON_1_JAN_2024))
                .isEmpty();
    }

    @Test
    void two_contracts_in_force_at_once_do_not_compete_if_they_cover_other_services() {
        List<ContractFacts> everything = List.of(facts("A", 1, SAT_1_JAN_2022, null));
        assertThat(overlaps(everything, "network")).isEmpty();
        ContractTerms network =
                new ContractTerms(
                        "C",
                        "L",
                        "",
                        TERMS.languages(),
                        TERMS.questions(),
                        TERMS.severities(),
                        TERMS.targets(),
                        TERMS.channels(),
                        null,
                        List.of(new Component("network", Map.of("en", "Net"), Responsibility.OURS)),
                        TERMS.caseRules());
        List<ContractFacts> named =
                List.of(new ContractFacts(1, "A", 1, SAT_1_JAN_2022, null, network));
        assertThat(overlaps(named)).isEmpty();
        assertThat(overlaps(named, "scada")).isEmpty();
        assertThat(overlaps(named, "scada", "network")).containsExactly("overlaps-contract");
    }

    @Test
    void what_a_contract_no_longer_names_may_be_sold_under_another() {
        ContractTerms bare = TERMS;
        List<ContractFacts> signed =
                List.of(
                        new ContractFacts(1, "A", 1, SAT_1_JAN_2022, null, naming(bare, "network")),
                        new ContractFacts(2, "A", 2, SUN_1_JAN_2023, null, naming(bare, "scada")));
        assertThat(overlaps(signed, "network")).isEmpty();
        assertThat(overlaps(signed, "scada")).containsExactly("overlaps-contract");
    }

    private static ContractTerms naming(ContractTerms terms, String service) {
        return new ContractTerms(
                terms.calendar(),
                terms.ladder(),
                terms.hotline(),
                terms.languages(),
                terms.questions(),
                terms.severities(),
                terms.targets(),
                terms.channels(),
                null,
                List.of(new Component(service, Map.of("en", service), Responsibility.OURS)),
                terms.caseRules());
    }

    private static List<String> overlaps(List<ContractFacts> signed, String... services) {
        return VersionCheck.faults(
                        signed, "B", Set.of(services), MON_1_JAN_2024, null, SAT_1_JAN_2022)
                .stream()
                .map(TermsFault::key)
                .toList();
    }

    @Test
    void a_version_ends_after_it_begins_and_within_this_age() {
        assertThat(faults(List.of(), "A", MON_1_JAN_2024, MON_1_JAN_2024))
                .containsExactly("until ends-before-begin []");
        assertThat(
                        faults(
                                List.of(),
                                "A",
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("9999-01-01T00:00:00Z")))
                .containsExactly("from not-this-age []", "until not-this-age []");
    }

    private static ContractFacts facts(
            String code, int version, Instant from, @Nullable Instant until) {
        return new ContractFacts(version, code, version, from, until, TERMS);
    }

    private static List<String> faults(
            List<ContractFacts> signed, String code, Instant from, @Nullable Instant until) {
        return VersionCheck.faults(signed, code, Set.of(), from, until, SAT_1_JAN_2022).stream()
                .map(fault -> fault.field() + ' ' + fault.key() + ' ' + fault.arguments())
                .toList();
    }
}
