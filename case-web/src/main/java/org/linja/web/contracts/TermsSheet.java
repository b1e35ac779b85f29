package org.linja.web.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityRule;
import org.linja.contracts.rules.TermsCheck;

/** Terms as a page shows them, clause by clause. */
public record TermsSheet(ContractTerms terms) {

    /** The clocks that are promised for any severity, in the order of all clocks. */
    public List<String> clocks() {
        return TermsCheck.CLOCKS.stream()
                .filter(
                        clock ->
                                terms.targets().values().stream()
                                        .flatMap(List::stream)
                                        .anyMatch(target -> target.clock().equals(clock)))
                .toList();
    }

    /** What is promised; null where nothing is. */
    public @Nullable ClockTarget target(String severity, String clock) {
        return terms.targetsFor(Severity.of(severity)).stream()
                .filter(target -> target.clock().equals(clock))
                .findFirst()
                .orElse(null);
    }

    /** Whether anything is promised for a severity. */
    public boolean promises(String severity) {
        return !terms.targetsFor(Severity.of(severity)).isEmpty();
    }

    /** What was published for a severity, each text by language. */
    public List<Map<String, String>> criteria(String severity) {
        return terms.criteriaOf(Severity.of(severity), Map.of());
    }

    /** Whether a channel may open a case of a severity. */
    public boolean opens(String channel, String severity) {
        return terms.allows(Channel.of(channel), Severity.of(severity));
    }

    /** Whether a channel may treat a kind of case. */
    public boolean treats(String channel, String kind) {
        return terms.treats(Channel.of(channel), kind);
    }

    /** What a rule asks of a question: {@code yes}, {@code no} or {@code either}. */
    public String asks(SeverityRule rule, String question) {
        Boolean wanted = rule.when().get(question);
        return wanted == null ? "either" : wanted ? "yes" : "no";
    }

    /** The channels the contract speaks of, as the page lists them. */
    public List<String> channels() {
        return Arrays.stream(Channel.values())
                .filter(
                        channel ->
                                terms.channels().opens().containsKey(channel)
                                        || terms.channels().treats().containsKey(channel))
                .map(Channel::slug)
                .toList();
    }
}
