package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every promise has a number, and a number means the same in every version. */
class ClausesTest {
    private static final ClockTarget ACKNOWLEDGE =
            new ClockTarget("acknowledge", Duration.ofMinutes(15), false);
    private static final ClockTarget RESTORE =
            new ClockTarget("restore", "NIGHTS", Duration.ofHours(4), true, true, List.of());

    @Test
    void targets_are_numbered_by_severity_and_place() {
        assertThat(numbers(terms(ChannelPolicyOf.PHONE, List.of()), ClauseSubject.TARGET))
                .containsExactly(
                        "3.1.1.1 acknowledge",
                        "3.1.1.2 restore",
                        "3.1.2 ",
                        "3.1.3 ",
                        "3.1.4.1 restore");
    }

    @Test
    void a_chapter_keeps_its_number_where_nothing_was_agreed() {
        ContractTerms silent = new ContractTerms("C", "L", "", Map.of(), Map.of());
        assertThat(silent.quietHours()).isNull();
        assertThat(numbers(silent, ClauseSubject.QUIET_HOURS)).containsExactly("5.3 ");
        assertThat(numbers(silent, ClauseSubject.REOPENING)).containsExactly("6.1 ");
        assertThat(numbers(terms(ChannelPolicyOf.PHONE, List.of()), ClauseSubject.REOPENING))
                .containsExactly("6.1 ");
    }

    @Test
    void a_channel_keeps_its_number_where_another_is_not_spoken_of() {
        assertThat(numbers(terms(ChannelPolicyOf.PORTAL, List.of()), ClauseSubject.CHANNEL))
                .containsExactly("4.1.2 portal");
        assertThat(said(terms(ChannelPolicyOf.PORTAL, List.of()), ClauseSubject.CHANNEL))
                .containsExactly("medium low | how-to");
    }

    @Test
    void every_subject_has_a_clause_and_no_number_stands_twice() {
        ContractTerms terms =
                terms(
                        ChannelPolicyOf.PHONE,
                        List.of(
                                new Component("erp", Map.of("en", "ERP"), Responsibility.OURS),
                                new Component(
                                        "printers",
                                        Map.of("en", "Printers"),
                                        Responsibility.OUT_OF_SCOPE)));
        List<Clause> clauses = Clauses.of(terms);
        assertThat(clauses).extracting(Clause::subject).contains(ClauseSubject.values()).isSorted();
        assertThat(clauses)
                .filteredOn(clause -> clause.subject() != ClauseSubject.HOTLINE)
                .extracting(Clause::number)
                .doesNotHaveDuplicates();
        assertThat(said(terms, ClauseSubject.RESPONSIBILITY))
                .containsExactly("", "ours", "out-of-scope");
        assertThat(said(terms, ClauseSubject.QUIET_HOURS)).containsExactly("22:00–07:00");
        assertThat(said(terms, ClauseSubject.ARBITER)).containsExactly("otto PT48H");
    }

    /** What may come through which door, in two kinds. */
    private enum ChannelPolicyOf {
        PHONE,
        PORTAL;

        ChannelPolicy policy() {
            return switch (this) {
                case PHONE ->
                        new ChannelPolicy(
                                Map.of(Channel.PHONE, Set.of(Severity.values())), Map.of());
                case PORTAL ->
                        new ChannelPolicy(
                                Map.of(Channel.PORTAL, Set.of(Severity.LOW, Severity.MEDIUM)),
                                Map.of(Channel.PORTAL, Set.of("how-to")));
            };
        }
    }

    private static ContractTerms terms(ChannelPolicyOf channels, List<Component> components) {
        return new ContractTerms(
                "OFFICE",
                "CRITICAL",
                "+35894245",
                List.of("en", "fi"),
                List.of(),
                SeverityTable.ofHardestYes(Map.of()),
                Map.of(
                        Severity.CRITICAL,
                        List.of(RESTORE, ACKNOWLEDGE),
                        Severity.LOW,
                        List.of(RESTORE)),
                channels.policy(),
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                components,
                new CaseRules(
                        Duration.ofDays(5),
                        true,
                        Duration.ofDays(5),
                        new CaseRules.Arbitration("otto", Duration.ofDays(2)),
                        false));
    }

    private static List<String> numbers(ContractTerms terms, ClauseSubject subject) {
        return Clauses.of(terms).stream()
                .filter(clause -> clause.subject() == subject)
                .map(clause -> clause.number() + ' ' + clause.about())
                .toList();
    }

    private static List<String> said(ContractTerms terms, ClauseSubject subject) {
        return Clauses.of(terms).stream()
                .filter(clause -> clause.subject() == subject)
                .map(Clause::promised)
                .toList();
    }
}
