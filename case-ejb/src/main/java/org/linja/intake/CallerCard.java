package org.linja.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseRow;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Component;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.Responsibility;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityRule;
import org.linja.contracts.rules.SeverityTable;
import org.linja.sla.rules.ClockTerms;

/**
 * What the desk should know of the firm that is calling.
 *
 * @param contract code of the contract that a case would be under; null if there is none
 * @param because why it is this one, or why there is none
 * @param services what the contracts in force name
 */
public record CallerCard(
        Customer customer,
        @Nullable String contract,
        int contractVersion,
        String because,
        List<Service> services,
        String hotline,
        List<Question> questions,
        SeverityTable severities,
        List<Promised> promised,
        List<CaseRow> openCases) {
    static final String TIED = "ambiguous";

    /** Keys of the questions that the contract asks. */
    public Set<String> asked() {
        return questions.stream().map(Question::key).collect(Collectors.toSet());
    }

    /** Whether somebody must say how severe it is: no contract covers it, or it asks nothing. */
    public boolean isAskingSeverity() {
        return questions.isEmpty() && !isTied();
    }

    /** The severity that follows so far. */
    public Severity severityOf(Set<String> answeredYes) {
        return ruleFor(answeredYes).severity();
    }

    /**
     * Why it is that severity, as published in a language; empty where a contract without criteria
     * of its own had no question answered yes.
     */
    public String reasonOf(Set<String> answeredYes, String language) {
        SeverityRule rule = ruleFor(answeredYes);
        return rule.criterion().isEmpty()
                ? questions.stream()
                        .filter(question -> rule.when().getOrDefault(question.key(), false))
                        .map(question -> question.in(language))
                        .collect(Collectors.joining(" "))
                : ImpactQuestion.in(rule.criterion(), language, "");
    }

    private SeverityRule ruleFor(Set<String> answeredYes) {
        return severities.ruleFor(
                answeredYes.stream().collect(Collectors.toMap(key -> key, key -> true)));
    }

    /** The clocks promised for a severity; none where the contract promises none. */
    public List<ClockTerms> promisedFor(Severity severity) {
        return promised.stream()
                .filter(one -> one.severity() == severity)
                .flatMap(one -> one.clocks().stream())
                .toList();
    }

    /** A question that sets the severity, in the words of each language. */
    public record Question(String key, Map<String, String> text) implements Serializable {
        public static Question of(ImpactQuestion question) {
            return new Question(question.key(), question.textByLanguage());
        }

        /** The words in a language, or else those that there are. */
        public String in(String language) {
            return ImpactQuestion.in(text, language, key);
        }
    }

    /** Whether several contracts cover it and the desk must ask which service it is about. */
    public boolean isTied() {
        return because.equals(TIED);
    }

    /** A service that a contract in force names. */
    public record Service(
            String key, Map<String, String> name, String contract, Responsibility responsibility)
            implements Serializable {
        static Service of(ContractFacts contract, Component component) {
            return new Service(
                    component.key(),
                    component.nameByLanguage(),
                    contract.code(),
                    component.responsibility());
        }

        /** What it is called in a language. */
        public String in(String language) {
            return ImpactQuestion.in(name, language, key);
        }
    }

    /** The clocks promised for one severity. */
    public record Promised(Severity severity, List<ClockTerms> clocks) {}
}
