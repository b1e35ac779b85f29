package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;
import static org.linja.testkit.Helsinki.FRI_16_00;
import static org.linja.testkit.Helsinki.TUE_12_00;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.AHistory;

class SeverityStandingTest {

    @Test
    void at_its_opening_a_case_has_one_severity_for_both() {
        SeverityStanding standing = standing(opened());
        assertThat(standing.isDisputed()).isFalse();
        assertThat(standing.held()).containsExactly(Map.entry(Severity.HIGH, HeldBy.BOTH));
    }

    @Test
    void while_the_two_differ_the_houses_governs_and_the_customers_stands_beside_it() {
        SeverityStanding standing = standing(disputed());
        assertThat(standing.governing()).isEqualTo(Severity.HIGH);
        assertThat(standing.held())
                .containsExactly(
                        Map.entry(Severity.HIGH, HeldBy.HOUSE),
                        Map.entry(Severity.CRITICAL, HeldBy.CUSTOMER));
        assertThat(standing.dispute())
                .isEqualTo(new SeverityStanding.Dispute(FRI_11_00, "mikael", FRI_16_00, false));
    }

    @Test
    void whoever_gives_in_ends_the_dispute_and_what_was_given_up_keeps_its_verdict() {
        SeverityStanding customer = standing(disputed().claimedAt(FRI_12_00, "high"));
        SeverityStanding house = standing(disputed().assessedAt(FRI_12_00, "critical"));
        assertThat(customer.dispute()).isNull();
        assertThat(customer.held())
                .containsExactly(
                        Map.entry(Severity.HIGH, HeldBy.BOTH),
                        Map.entry(Severity.CRITICAL, HeldBy.GIVEN_UP));
        assertThat(house.dispute()).isNull();
        assertThat(house.governing()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whoever_changes_their_mind_in_a_dispute_wins_no_time() {
        SeverityStanding standing = standing(disputed().assessedAt(FRI_12_00, "low"));
        assertThat(standing.dispute())
                .isEqualTo(new SeverityStanding.Dispute(FRI_11_00, "mikael", FRI_16_00, false));
        assertThat(standing.held())
                .containsExactly(
                        Map.entry(Severity.LOW, HeldBy.HOUSE),
                        Map.entry(Severity.CRITICAL, HeldBy.CUSTOMER),
                        Map.entry(Severity.HIGH, HeldBy.GIVEN_UP));
    }

    @Test
    void a_ruling_binds_both_and_forgets_neither() {
        SeverityStanding standing = standing(disputed().settledAt(FRI_13_00, "medium"));
        assertThat(standing.isDisputed()).isFalse();
        assertThat(standing.customer()).isEqualTo(Severity.MEDIUM);
        assertThat(standing.held())
                .containsExactly(
                        Map.entry(Severity.MEDIUM, HeldBy.ARBITER),
                        Map.entry(Severity.CRITICAL, HeldBy.CUSTOMER),
                        Map.entry(Severity.HIGH, HeldBy.HOUSE));
        assertThat(standing.told().customer().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void after_a_ruling_a_side_may_differ_anew() {
        SeverityStanding standing =
                standing(
                        disputed()
                                .settledAt(FRI_13_00, "high")
                                .claimedAt(FRI_16_00, "critical")
                                .disputedAt(FRI_16_00, TUE_12_00));
        assertThat(standing.ruling()).isNull();
        assertThat(standing.dispute())
                .isEqualTo(new SeverityStanding.Dispute(FRI_16_00, "mikael", TUE_12_00, false));
    }

    @Test
    void a_dispute_is_overdue_once_the_journal_says_so() {
        SeverityStanding standing =
                standing(disputed().with(EntryKind.DISPUTE_OVERDUE, FRI_16_00, Map.of()));
        assertThat(standing.dispute()).isNotNull().matches(SeverityStanding.Dispute::overdue);
    }

    @Test
    void a_dispute_is_to_be_noted_from_its_limit_on_and_once() {
        SeverityStanding.Dispute open =
                new SeverityStanding.Dispute(FRI_11_00, "mikael", FRI_16_00, false);
        assertThat(open.isToBeNoted(FRI_13_00)).isFalse();
        assertThat(open.isToBeNoted(FRI_16_00)).isTrue();
        assertThat(
                        new SeverityStanding.Dispute(FRI_11_00, "mikael", FRI_16_00, true)
                                .isToBeNoted(FRI_16_00))
                .isFalse();
        assertThat(open.noted("")).containsOnlyKeys("arbiter", "until");
        assertThat(open.noted("person:7")).containsEntry("to", "person:7");
    }

    @Test
    void a_severity_that_another_desk_changed_changed_for_both() {
        SeverityStanding standing = standing(disputed().severityAt(FRI_12_00, "low"));
        assertThat(standing.isDisputed()).isFalse();
        assertThat(standing.governing()).isEqualTo(Severity.LOW);
    }

    @Test
    void a_part_that_is_split_off_takes_the_dispute_along() {
        List<Entry> whole = disputed().entries();
        AHistory part = AHistory.openedAt(FRI_10_00, "high");
        Inheritance.of("L-100001", whole, 2)
                .forEach(entry -> part.with(entry.kind(), entry.occurredAt(), entry.data()));
        SeverityStanding taken = standing(part);
        assertThat(taken.held()).isEqualTo(standing(disputed()).held());
        assertThat(taken.dispute()).isEqualTo(standing(disputed()).dispute());
    }

    private static AHistory opened() {
        return AHistory.openedAt(FRI_10_00, "high");
    }

    private static AHistory disputed() {
        return opened().claimedAt(FRI_11_00, "critical").disputedAt(FRI_11_00, FRI_16_00);
    }

    private static SeverityStanding standing(AHistory history) {
        return SeverityStanding.of(history.entries());
    }
}
