package org.linja.web.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.FlatTerms;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityRule;
import org.linja.contracts.rules.TermsCheck;

/** Everything the page of one version of a contract shows, read in one go. */
public record ContractSheet(ContractRow row, List<ContractRow> versions) {

    static ContractSheet of(ShowContracts contracts, String code, long version) {
        return new ContractSheet(contracts.version(code, version), contracts.versions(code));
    }

    /** The clocks that are promised for any severity, in the order of all clocks. */
    public List<String> clocks() {
        return TermsCheck.CLOCKS.stream()
                .filter(
                        clock ->
                                row.terms().targets().values().stream()
                                        .flatMap(List::stream)
                                        .anyMatch(target -> target.clock().equals(clock)))
                .toList();
    }

    /** What is promised; null where nothing is. */
    public @Nullable ClockTarget target(String severity, String clock) {
        return row.terms().targetsFor(Severity.of(severity)).stream()
                .filter(target -> target.clock().equals(clock))
                .findFirst()
                .orElse(null);
    }

    /** Whether a channel may open a case of a severity. */
    public boolean opens(String channel, String severity) {
        return row.terms().allows(Channel.of(channel), Severity.of(severity));
    }

    /** What a rule asks of a question: {@code yes}, {@code no} or {@code either}. */
    public String asks(SeverityRule rule, String question) {
        Boolean wanted = rule.when().get(question);
        return wanted == null ? "either" : wanted ? "yes" : "no";
    }

    /** What this version promises otherwise than the one before it; nothing for the first. */
    public List<FieldChange> changes() {
        Optional<ContractRow> before =
                versions.stream().filter(one -> one.version() == row.version() - 1).findFirst();
        return before.map(
                        older ->
                                FieldChange.between(
                                        FlatTerms.of(older.terms()), FlatTerms.of(row.terms())))
                .orElse(List.of());
    }

    /** The channels, as the page lists them. */
    public List<String> channels() {
        return Arrays.stream(Channel.values()).map(Channel::slug).toList();
    }
}
