package org.linja.contracts.rules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/** Terms as a list of named lines, so that two versions can be laid beside each other. */
public final class FlatTerms {
    private final Map<String, String> lines = new LinkedHashMap<>();

    private FlatTerms() {}

    /** Every promise of the terms under a name that is the same in every version. */
    public static Map<String, String> of(ContractTerms terms) {
        FlatTerms flat = new FlatTerms();
        flat.lines.put("calendar", terms.calendar());
        flat.lines.put("ladder", terms.ladder());
        flat.lines.put("hotline", terms.hotline());
        flat.lines.put("languages", String.join(" ", terms.languages()));
        flat.questions(terms);
        flat.severities(terms);
        flat.targets(terms);
        flat.channels(terms.channels());
        QuietHours quiet = terms.quietHours();
        if (quiet != null) {
            flat.lines.put("quiet-hours", quiet.from() + "–" + quiet.until());
        }
        for (Component component : terms.components()) {
            String at = "component." + component.key();
            flat.lines.put(at, component.responsibility().slug());
            flat.texts(at, component.nameByLanguage());
        }
        flat.caseRules(terms.caseRules());
        return flat.lines;
    }

    private void questions(ContractTerms terms) {
        Map<String, Severity> whenYes =
                terms.severities().asHardestYes(terms.questions()).orElse(Map.of());
        for (ImpactQuestion question : terms.questions()) {
            String at = "question." + question.key();
            Severity severity = whenYes.get(question.key());
            if (severity != null) {
                lines.put(at, severity.slug());
            }
            texts(at, question.textByLanguage());
        }
    }

    private void severities(ContractTerms terms) {
        if (terms.severities().asHardestYes(terms.questions()).isPresent()) {
            return;
        }
        for (SeverityRule rule : terms.severities().rules()) {
            // By its answers, not by its place: a rule that moved is the same rule.
            String at = "rule." + AnswersText.of(new TreeMap<>(rule.when()));
            lines.put(at, rule.severity().slug());
            texts(at, rule.criterion());
        }
    }

    private void texts(String at, Map<String, String> texts) {
        new TreeMap<>(texts).forEach((language, text) -> lines.put(at + '.' + language, text));
    }

    private void targets(ContractTerms terms) {
        terms.targets()
                .forEach(
                        (severity, targets) ->
                                targets.forEach(
                                        target ->
                                                lines.put(
                                                        "target."
                                                                + severity.slug()
                                                                + '.'
                                                                + target.clock(),
                                                        told(target))));
    }

    private void channels(ChannelPolicy policy) {
        policy.opens()
                .forEach(
                        (channel, severities) ->
                                lines.put(
                                        "channel." + channel.slug(),
                                        severities.stream()
                                                .map(Slugged::slug)
                                                .collect(Collectors.joining(" "))));
        policy.treats()
                .forEach(
                        (channel, kinds) ->
                                lines.put("treats." + channel.slug(), String.join(" ", kinds)));
    }

    private void caseRules(CaseRules rules) {
        span("reopen-within", rules.reopenWithin());
        lines.put("may-merge", String.valueOf(rules.mayMerge()));
        span("contest-within", rules.contestWithin());
        CaseRules.Arbitration arbitration = rules.arbitration();
        if (arbitration != null) {
            lines.put("arbiter", arbitration.arbiter());
            span("settle-within", arbitration.settleWithin());
        }
        lines.put("running-cases-follow", String.valueOf(rules.runningCasesFollow()));
        secondPair(rules.secondPair());
    }

    private void secondPair(@Nullable SecondPair pair) {
        if (pair == null) {
            return;
        }
        lines.put("second-pair", pair.written());
        span("second-pair-within", pair.within());
        lines.put("second-pair-named", String.valueOf(pair.named()));
        pair.legalWords()
                .forEach(
                        (language, words) ->
                                lines.put("legal-words." + language, String.join(", ", words)));
    }

    private void span(String at, @Nullable Duration window) {
        if (window != null) {
            lines.put(at, window.toString());
        }
    }

    private static String told(ClockTarget target) {
        StringBuilder told = new StringBuilder(target.budget().toString());
        if (target.calendar() != null) {
            told.append(" on-").append(target.calendar());
        }
        if (target.pausedByQuestion()) {
            told.append(" pausable");
        }
        if (target.pausedByVendor()) {
            told.append(" vendor-pausable");
        }
        target.warnings().forEach(left -> told.append(" warns-").append(left));
        return told.toString();
    }
}
