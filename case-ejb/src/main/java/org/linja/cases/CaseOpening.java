package org.linja.cases;

import java.util.HashMap;
import java.util.Map;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.FieldChecks;
import org.linja.sla.rules.SeverityStanding;

/**
 * Everything a case is opened with, whatever door it came through.
 *
 * @param answers to the questions of the contract it is let in by, by key
 */
public record CaseOpening(
        long customerId,
        Channel channel,
        Severity severity,
        Map<String, Boolean> answers,
        CaseKind kind,
        String subject,
        String description,
        String callerName,
        String callerNumber,
        String since,
        String tried) {
    public static final int SUBJECT_LIMIT = 200;
    public static final int DESCRIPTION_LIMIT = 32_000;
    public static final int CALLER_NAME_LIMIT = 120;
    public static final int SHORT_TEXT_LIMIT = 2_000;

    /** Adds to {@code checks} what is wrong with the texts every door takes. */
    public static void check(
            FieldChecks checks, String subject, String description, String since, String tried) {
        checks.line("subject", subject, SUBJECT_LIMIT)
                .required("description", description)
                .prose("description", description, DESCRIPTION_LIMIT)
                .prose("since", since, SHORT_TEXT_LIMIT)
                .prose("tried", tried, SHORT_TEXT_LIMIT);
    }

    /** How severe it is, and by which answers; nobody asked any where no contract covers it. */
    Map<String, String> severityData(boolean underContract) {
        Map<String, String> data = new HashMap<>();
        data.put(SeverityStanding.SEVERITY, severity.slug());
        if (underContract && !answers.isEmpty()) {
            data.put(SeverityStanding.ANSWERS, SeverityStanding.written(answers));
        }
        return data;
    }

    String journalText() {
        return subject + "\n\n" + description;
    }
}
