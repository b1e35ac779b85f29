package org.linja.monitoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.NamedClaim;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.rules.AlertSeverity;
import org.linja.monitoring.rules.LabelValues;

/**
 * A service of a customer's that the house manages: whose monitoring may open cases.
 *
 * @param service key of what a contract covers
 * @param contract code of the contract that is meant; null where only one covers it
 * @param stormCase the newest case about too many alerts at once; null if there never was one
 * @param leftOut how many alerts were left out of the last message that was not whole
 * @param leftOutAt when that came; null if all were whole
 * @param refused what was last not taken of its alerts; null if everything was
 * @param opened how many cases were opened by it, and how many of them before the customer came;
 *     counted only where services are shown
 */
public record ManagedService(
        long id,
        long customerId,
        String name,
        String service,
        @Nullable String contract,
        String label,
        String critical,
        String high,
        String medium,
        String low,
        Severity usual,
        int mostAnHour,
        Instant addedAt,
        @Nullable CaseId stormCase,
        int leftOut,
        @Nullable Instant leftOutAt,
        @Nullable LastRefused refused,
        long opened,
        long before)
        implements Serializable {

    NamedClaim claim() {
        return new NamedClaim(service, null, contract);
    }

    /** What values of its label mean. */
    public Map<Severity, Set<String>> values() {
        return LabelValues.bySeverity(critical, high, medium, low);
    }

    AlertSeverity severity() {
        return new AlertSeverity(label, values(), usual);
    }
}
