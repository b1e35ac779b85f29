package org.linja.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.rules.AlertSeverity;
import org.linja.platform.problem.FieldChecks;

/**
 * A service that is to be managed, as it is asked for.
 *
 * @param service key of what a contract covers
 * @param contract code of the contract that is meant; null where only one covers it
 * @param mostAnHour more cases than that in an hour are one storm
 */
public record NewManagedService(
        String name,
        String service,
        @Nullable String contract,
        AlertSeverity severity,
        long mostAnHour) {
    /** Of whoever says nothing about it. */
    public static final String USUAL_LABEL = "severity";

    /** Of whoever says nothing about it. */
    public static final int USUAL_AN_HOUR = 10;

    static final int MOST_AN_HOUR = 100;

    private static final int NAME_LIMIT = 80;
    private static final int MOST_VALUES = 20;
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,99}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}0-9_.:/-]{1,60}");

    /** Refuses what could not be added: every wrong field is named. */
    void check() {
        FieldChecks checks =
                new FieldChecks()
                        .line("name", name, NAME_LIMIT)
                        .check(SERVICE.matcher(service).matches(), "service", "service-form")
                        .check(LABEL.matcher(severity.label()).matches(), "label", "label-form")
                        .check(
                                mostAnHour >= 1 && mostAnHour <= MOST_AN_HOUR,
                                "mostAnHour",
                                "out-of-range",
                                "1",
                                "" + MOST_AN_HOUR);
        List<String> seen = new ArrayList<>();
        for (Severity one : Severity.values()) {
            Set<String> values = severity.values().getOrDefault(one, Set.of());
            boolean sound =
                    values.size() <= MOST_VALUES
                            && values.stream().allMatch(value -> VALUE.matcher(value).matches());
            checks.check(sound, one.slug(), "label-value-form");
            checks.check(values.stream().noneMatch(seen::contains), one.slug(), "value-twice");
            seen.addAll(values);
        }
        checks.orRefuse();
    }
}
