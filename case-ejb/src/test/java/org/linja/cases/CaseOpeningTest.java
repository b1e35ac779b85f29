package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.SeverityStanding;

class CaseOpeningTest {

    @Test
    void an_opening_says_by_which_answers_the_case_is_as_severe_as_it_is() {
        assertThat(opening(Map.of("stopped", true, "alone", false)).severityData(true))
                .containsEntry(SeverityStanding.SEVERITY, "high")
                .containsEntry(SeverityStanding.ANSWERS, "alone:no stopped:yes");
    }

    @Test
    void an_opening_without_answers_says_none() {
        assertThat(opening(Map.of()).severityData(true))
                .containsOnlyKeys(SeverityStanding.SEVERITY);
    }

    @Test
    void where_no_contract_asks_there_are_no_answers() {
        assertThat(opening(Map.of("lunch", true)).severityData(false))
                .containsOnlyKeys(SeverityStanding.SEVERITY);
    }

    private static CaseOpening opening(Map<String, Boolean> answers) {
        return new CaseOpening(
                1,
                Channel.PHONE,
                Severity.HIGH,
                answers,
                CaseKind.FAULT,
                "The mill stands",
                "Since the morning.",
                "Maria",
                "+358401234501",
                "",
                "");
    }
}
