package org.linja.intake;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.cases.CaseRow;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockTerms;

/** What the desk should know of the firm that is calling. */
public record CallerCard(
        Customer customer,
        String contract,
        int contractVersion,
        String hotline,
        List<Question> questions,
        List<Promised> promised,
        List<CaseRow> openCases) {
    /** The severity that follows so far: that of the gravest question answered yes, else low. */
    public Severity severityOf(Set<String> answeredYes) {
        return questions.stream()
                .filter(question -> answeredYes.contains(question.key()))
                .map(Question::whenYes)
                .min(Comparator.naturalOrder())
                .orElse(Severity.LOW);
    }

    /** The clocks promised for a severity; none where the contract promises none. */
    public List<ClockTerms> promisedFor(Severity severity) {
        return promised.stream()
                .filter(one -> one.severity() == severity)
                .flatMap(one -> one.clocks().stream())
                .toList();
    }

    /** A question that sets the severity, in the words of each language. */
    public record Question(String key, Severity whenYes, Map<String, String> text)
            implements Serializable {
        public static Question of(ImpactQuestion question) {
            return new Question(question.key(), question.whenYes(), question.textByLanguage());
        }

        /** The words in a language, or the English ones. */
        public String in(String language) {
            return text.getOrDefault(language, text.getOrDefault("en", key));
        }
    }

    /** The clocks promised for one severity. */
    public record Promised(Severity severity, List<ClockTerms> clocks) {}
}
