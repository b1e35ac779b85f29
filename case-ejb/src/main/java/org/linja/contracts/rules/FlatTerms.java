package org.linja.contracts.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Terms as a list of named lines, so that two versions can be laid beside each other. */
public final class FlatTerms {
    private FlatTerms() {}

    /** Every promise of the terms under a name that is the same in every version. */
    public static Map<String, String> of(ContractTerms terms) {
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put("calendar", terms.calendar());
        flat.put("ladder", terms.ladder());
        flat.put("hotline", terms.hotline());
        for (ImpactQuestion question : terms.questions()) {
            String at = "question." + question.key();
            flat.put(at, question.whenYes().slug());
            TermsCheck.LANGUAGES.forEach(
                    language ->
                            flat.put(
                                    at + '.' + language,
                                    question.textByLanguage().getOrDefault(language, "")));
        }
        terms.targets()
                .forEach(
                        (severity, targets) ->
                                targets.forEach(
                                        target ->
                                                flat.put(
                                                        "target."
                                                                + severity.slug()
                                                                + '.'
                                                                + target.clock(),
                                                        told(target))));
        terms.channels()
                .forEach(
                        (channel, severities) ->
                                flat.put(
                                        "channel." + channel.slug(),
                                        severities.stream()
                                                .map(Severity::slug)
                                                .collect(Collectors.joining(" "))));
        return flat;
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
