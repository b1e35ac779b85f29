package org.linja.contracts.rules;

import java.util.Map;
import java.util.stream.Collectors;

/** Answers in one line, as faults and trail tell them: {@code stopped=yes, slow=no}. */
public final class AnswersText {
    private AnswersText() {}

    /** In the order of the map. */
    public static String of(Map<String, Boolean> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + '=' + (answer.getValue() ? "yes" : "no"))
                .collect(Collectors.joining(", "));
    }
}
