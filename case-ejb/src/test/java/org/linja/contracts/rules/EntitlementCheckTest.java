package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_16_30;
import static org.linja.testkit.Helsinki.SAT_12_00;
import static org.linja.testkit.Helsinki.THU_10_00;
import static org.linja.testkit.Helsinki.TUE_12_00;
import static org.linja.testkit.Helsinki.WED_12_00;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Entitlement.Ambiguous;
import org.linja.contracts.rules.Entitlement.ContractExpired;
import org.linja.contracts.rules.Entitlement.ContractNotYetInForce;
import org.linja.contracts.rules.Entitlement.Entitled;
import org.linja.contracts.rules.Entitlement.NoContract;

class EntitlementCheckTest {

    @Test
    void a_contract_in_force_entitles() {
        ContractFacts gold = contract("GOLD", 1, THU_10_00, null);
        assertThat(EntitlementCheck.of(List.of(gold), FRI_16_30)).isEqualTo(entitled(gold));
    }

    @Test
    void a_contract_is_in_force_from_its_first_instant_until_before_its_last() {
        ContractFacts gold = contract("GOLD", 1, FRI_12_00, SAT_12_00);
        assertThat(EntitlementCheck.of(List.of(gold), FRI_12_00)).isEqualTo(entitled(gold));
        assertThat(EntitlementCheck.of(List.of(gold), SAT_12_00.minusNanos(1)))
                .isEqualTo(entitled(gold));
        assertThat(EntitlementCheck.of(List.of(gold), SAT_12_00))
                .isEqualTo(new ContractExpired(SAT_12_00));
    }

    @Test
    void the_newest_version_in_force_governs() {
        ContractFacts first = contract("GOLD", 1, THU_10_00, null);
        ContractFacts second = contract("GOLD", 2, FRI_12_00, null);
        assertThat(EntitlementCheck.of(List.of(second, first), FRI_16_30))
                .isEqualTo(entitled(second));
        assertThat(EntitlementCheck.of(List.of(second, first), THU_10_00))
                .isEqualTo(entitled(first));
    }

    @Test
    void a_contract_is_ended_by_a_version_with_an_end_and_no_older_one_comes_back() {
        ContractFacts endless = contract("GOLD", 1, THU_10_00, null);
        ContractFacts last = contract("GOLD", 2, FRI_12_00, SAT_12_00);
        assertThat(EntitlementCheck.of(List.of(endless, last), SAT_12_00))
                .isEqualTo(new ContractExpired(SAT_12_00));
    }

    @Test
    void two_contracts_in_force_are_ambiguous() {
        ContractFacts gold = contract("GOLD", 1, THU_10_00, null);
        ContractFacts basic = contract("BASIC", 1, THU_10_00, null);
        assertThat(EntitlementCheck.of(List.of(gold, basic), FRI_16_30))
                .isEqualTo(new Ambiguous(List.of("BASIC", "GOLD")));
    }

    @Test
    void whoever_has_nothing_hears_why() {
        ContractFacts ended = contract("GOLD", 1, THU_10_00, FRI_12_00);
        ContractFacts endedLater = contract("GOLD", 2, FRI_12_00, SAT_12_00);
        ContractFacts toCome = contract("GOLD", 3, WED_12_00, null);
        assertThat(EntitlementCheck.of(List.of(), TUE_12_00)).isEqualTo(new NoContract());
        assertThat(EntitlementCheck.of(List.of(toCome), TUE_12_00))
                .isEqualTo(new ContractNotYetInForce(WED_12_00));
        assertThat(EntitlementCheck.of(List.of(ended, endedLater, toCome), TUE_12_00))
                .isEqualTo(new ContractExpired(SAT_12_00));
    }

    @Test
    void a_contract_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract("GOLD", 1, SAT_12_00, SAT_12_00));
    }

    @Test
    void a_contract_that_names_the_service_goes_before_one_that_covers_everything() {
        ContractFacts network = naming("NETWORK", "network", "wifi");
        ContractFacts scada = naming("SCADA", "scada");
        ContractFacts all = contract("ALL", 1, THU_10_00, null);
        List<ContractFacts> three = List.of(network, scada, all);
        assertThat(about(three, "scada")).isEqualTo("SCADA names-service");
        assertThat(about(three, "wifi")).isEqualTo("NETWORK names-service");
        assertThat(about(three, "press")).isEqualTo("ALL covers-everything");
        assertThat(about(three, null)).isEqualTo("tie ALL NETWORK SCADA");
    }

    @Test
    void a_tie_is_said_and_what_nobody_covers_too() {
        ContractFacts one = naming("ONE", "network");
        ContractFacts two = naming("TWO", "network", "scada");
        assertThat(about(List.of(one, two), "network")).isEqualTo("tie ONE TWO");
        assertThat(about(List.of(one, two), "scada")).isEqualTo("TWO names-service");
        assertThat(about(List.of(one, two), "press")).isEqualTo("not covered press");
        assertThat(about(List.of(one), "press")).isEqualTo("not covered press");
        assertThat(about(List.of(one), null)).isEqualTo("ONE only-contract");
    }

    @Test
    void somebody_may_say_which_contract_is_meant_but_only_one_in_force() {
        ContractFacts one = naming("ONE", "network");
        ContractFacts two = naming("TWO", "network");
        List<ContractFacts> both = List.of(one, two);
        assertThat(EntitlementCheck.of(both, new Claim("network", "TWO"), FRI_16_30))
                .isEqualTo(new Entitled(two, MatchReason.CHOSEN, two.terms().components().get(0)));
        assertThat(EntitlementCheck.of(both, new Claim("network", "GONE"), FRI_16_30))
                .isEqualTo(new Ambiguous(List.of("ONE", "TWO")));
    }

    @Test
    void the_answer_does_not_depend_on_the_order_in_which_contracts_are_read() {
        ContractFacts network = naming("NETWORK", "network");
        ContractFacts all = contract("ALL", 1, THU_10_00, null);
        for (String service : List.of("network", "press")) {
            assertThat(about(List.of(network, all), service))
                    .isEqualTo(about(List.of(all, network), service));
        }
    }

    @Test
    void each_answer_has_the_word_by_which_cases_and_bundles_name_it() {
        assertThat(
                        Stream.of(
                                        entitled(contract("ALL", 1, THU_10_00, null)),
                                        new Entitlement.NotCovered("press"),
                                        new NoContract(),
                                        new ContractExpired(THU_10_00),
                                        new ContractNotYetInForce(FRI_16_30),
                                        new Ambiguous(List.of("ALL", "NETWORK")))
                                .map(Entitlement::because))
                .containsExactly(
                        "only-contract",
                        "not-covered",
                        "no-contract",
                        "contract-expired",
                        "contract-not-in-force",
                        "ambiguous");
    }

    private static String about(List<ContractFacts> contracts, @Nullable String service) {
        Entitlement answer = EntitlementCheck.of(contracts, new Claim(service, null), FRI_16_30);
        if (answer instanceof Entitled entitled) {
            return entitled.contract().code() + ' ' + entitled.reason().slug();
        }
        return answer instanceof Ambiguous tie
                ? "tie " + String.join(" ", tie.codes())
                : answer instanceof Entitlement.NotCovered none
                        ? "not covered " + none.service()
                        : answer.toString();
    }

    private static Entitled entitled(ContractFacts contract) {
        return new Entitled(contract, MatchReason.ONLY_CONTRACT, null);
    }

    private static ContractFacts naming(String code, String... services) {
        ContractTerms bare = terms();
        return new ContractFacts(
                1,
                code,
                1,
                THU_10_00,
                null,
                new ContractTerms(
                        bare.calendar(),
                        bare.ladder(),
                        bare.hotline(),
                        bare.languages(),
                        bare.questions(),
                        bare.severities(),
                        bare.targets(),
                        bare.channels(),
                        bare.quietHours(),
                        Stream.of(services)
                                .map(
                                        key ->
                                                new Component(
                                                        key,
                                                        Map.of("en", key),
                                                        Responsibility.OURS))
                                .toList(),
                        bare.caseRules()));
    }

    private static ContractFacts contract(
            String code, int version, Instant from, @Nullable Instant until) {
        ContractTerms terms =
                new ContractTerms("office", "standard", "+358 9 0000", Map.of(), Map.of());
        return new ContractFacts(version, code, version, from, until, terms);
    }

    @Test
    void severity_follows_from_the_answers_and_the_hardest_yes_wins() {
        ContractTerms terms = terms();
        assertThat(terms.severityOf(Map.of())).isEqualTo(Severity.LOW);
        assertThat(terms.severityOf(Map.of("stopped", false, "slow", false)))
                .isEqualTo(Severity.LOW);
        assertThat(terms.severityOf(Map.of("slow", true))).isEqualTo(Severity.MEDIUM);
        assertThat(terms.severityOf(Map.of("slow", true, "stopped", true)))
                .isEqualTo(Severity.CRITICAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.severityOf(Map.of("loud", true)))
                .withMessage("The contract asks no question 'loud'");
    }

    @Test
    void only_the_phone_opens_a_critical_case() {
        assertThat(terms().allows(Channel.PHONE, Severity.CRITICAL)).isTrue();
        assertThat(terms().allows(Channel.PORTAL, Severity.CRITICAL)).isFalse();
        assertThat(terms().allows(Channel.PORTAL, Severity.LOW)).isTrue();
        assertThat(terms().allows(Channel.IMPORTED, Severity.LOW)).isFalse();
    }

    @Test
    void a_channel_treats_every_kind_of_case_unless_the_contract_names_some() {
        assertThat(terms().treats(Channel.PHONE, "fault")).isTrue();
        assertThat(terms().treats(Channel.PORTAL, "how-to")).isTrue();
        assertThat(terms().treats(Channel.PORTAL, "fault")).isFalse();
    }

    @Test
    void a_severity_without_targets_has_no_clocks() {
        assertThat(terms().targetsFor(Severity.CRITICAL)).hasSize(1);
        assertThat(terms().targetsFor(Severity.LOW)).isEmpty();
    }

    @Test
    void a_clock_or_a_question_that_stands_twice_is_refused() {
        ClockTarget target = target(1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ContractTerms(
                                        "office",
                                        "standard",
                                        "",
                                        Map.of(Severity.HIGH, List.of(target, target)),
                                        Map.of()));
    }

    @Test
    void a_target_of_nothing_of_less_or_of_ten_years_is_refused() {
        for (int hours : new int[] {0, -1, 3650 * 24}) {
            assertThatIllegalArgumentException().isThrownBy(() -> target(hours));
        }
    }

    private static ClockTarget target(int hours) {
        return new ClockTarget("acknowledge", Duration.ofHours(hours), false);
    }

    private static ContractTerms terms() {
        return new ContractTerms(
                "office",
                "standard",
                "+358 9 0000",
                ContractTerms.LANGUAGES,
                List.of(
                        new ImpactQuestion("stopped", Map.of("en", "Stopped?")),
                        new ImpactQuestion("slow", Map.of("en", "Slow?"))),
                SeverityTable.ofHardestYes(
                        Map.of("stopped", Severity.CRITICAL, "slow", Severity.MEDIUM)),
                Map.of(Severity.CRITICAL, List.of(target(1))),
                new ChannelPolicy(
                        Map.of(
                                Channel.PHONE, Set.of(Severity.values()),
                                Channel.PORTAL, Set.of(Severity.MEDIUM, Severity.LOW)),
                        Map.of(Channel.PORTAL, Set.of("how-to"))),
                null,
                List.of(),
                CaseRules.USUAL);
    }
}
