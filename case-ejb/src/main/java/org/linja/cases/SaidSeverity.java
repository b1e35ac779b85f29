package org.linja.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.SeverityStanding;

/**
 * A severity as one side says it.
 *
 * @param answers to the contract's questions as an entry says them, empty if none were given
 * @param whoDecides asked only where the two sides come to differ; may refuse
 */
public record SaidSeverity(
        Severity severity, String answers, String why, Supplier<Arbiter> whoDecides) {

    Arbiter arbiter() {
        return whoDecides.get();
    }

    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put(SeverityStanding.SEVERITY, severity.slug());
        if (!answers.isEmpty()) {
            data.put(SeverityStanding.ANSWERS, answers);
        }
        return data;
    }
}
