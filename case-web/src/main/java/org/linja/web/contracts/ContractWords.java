package org.linja.web.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.SecondPair;
import org.linja.contracts.rules.SeverityRule;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Words;
import org.linja.web.kit.ZonedTimes;

/** Tells what a contract says in the reader's words. */
@Named
@RequestScoped
public class ContractWords {
    @Inject Words words;
    @Inject ActiveLocale active;
    @Inject ZonedTimes times;

    /** Answers by key of the question: {@code stopped: yes, slow: no}. */
    public String answers(Map<String, Boolean> answers) {
        return answers.entrySet().stream()
                .map(
                        one ->
                                one.getKey()
                                        + ": "
                                        + words.say(one.getValue() ? "desk.yes" : "desk.no"))
                .collect(Collectors.joining(", "));
    }

    /** Texts of a contract in the reader's language, or in one that there is. */
    public String in(Map<String, String> byLanguage) {
        return ImpactQuestion.in(byLanguage, active.getLocale().getLanguage(), "");
    }

    /** Languages by their names. */
    public String languages(List<String> tags) {
        return tags.stream()
                .map(tag -> words.say("desk.language." + tag))
                .collect(Collectors.joining(", "));
    }

    /** Which answers a second person reads, how soon, and whether the customer knows who. */
    public String secondPair(SecondPair pair) {
        String classes =
                pair.classes().stream()
                        .map(one -> words.say("answer-class." + one.slug()))
                        .collect(Collectors.joining(", "));
        return words.say(
                pair.named() ? "contracts.second-pair.told-named" : "contracts.second-pair.told",
                classes,
                times.span(pair.within()),
                String.join(", ", pair.everyLegalWord()));
    }

    /**
     * Why a rule gives its severity: its criterion, or else the questions that were answered yes.
     */
    public String criterion(SeverityRule rule, List<ImpactQuestion> asked) {
        if (!rule.criterion().isEmpty()) {
            return in(rule.criterion());
        }
        String answered =
                asked.stream()
                        .filter(question -> rule.when().getOrDefault(question.key(), false))
                        .map(question -> in(question.textByLanguage()))
                        .collect(Collectors.joining(" "));
        return answered.isEmpty() ? words.say("contracts.rule.no-yes") : answered;
    }
}
