package org.linja.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.Severity;

/**
 * What a contract makes of answers to its questions.
 *
 * @param criteria what it publishes for that, by language tag
 */
public record WeighedSeverity(Severity severity, List<Map<String, String>> criteria) {
    static WeighedSeverity of(ContractTerms terms, Map<String, Boolean> answers) {
        Severity severity = terms.severityOf(answers);
        return new WeighedSeverity(severity, terms.criteriaOf(severity, answers));
    }

    /** What it publishes in somebody's language; may be empty. */
    public String criterionIn(String language) {
        return criteria.stream()
                .map(text -> ImpactQuestion.in(text, language, ""))
                .collect(Collectors.joining(" / "));
    }
}
