package org.linja.web.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linja.cases.SeverityWords;
import org.linja.contracts.rules.Severity;

/** Turns what was ticked and typed about a severity into what somebody says of it. */
public final class SeverityChoice {
    private SeverityChoice() {}

    /**
     * What was said.
     *
     * @param severity slug; empty where it is to follow from the answers
     * @param answers {@code yes} or {@code no} by the key of the question; others are not answered
     */
    public static SeverityWords words(String severity, Map<String, String> answers, String why) {
        Map<String, Boolean> answered = new LinkedHashMap<>();
        answers.forEach(
                (question, answer) -> {
                    if (answer != null && !answer.isEmpty()) {
                        answered.put(question, answer.equals("yes"));
                    }
                });
        return new SeverityWords(answered, severity.isEmpty() ? null : Severity.of(severity), why);
    }
}
