package org.linja.contracts;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linja.contracts.rules.CustomerZones;
import org.linja.platform.problem.FieldChecks;

/** What of a customer can be edited, as it is typed. */
public record CustomerFields(String name, String zone, String language) implements Serializable {
    private static final Set<String> LANGUAGES = Set.of("en", "fi", "ru");
    private static final int NAME_LIMIT = 120;

    /** The same by name, in the order in which a page shows them. */
    public Map<String, String> byName() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("zone", zone);
        fields.put("language", language);
        return fields;
    }

    /** Back from {@link #byName}. */
    public static CustomerFields of(Map<String, String> fields) {
        return new CustomerFields(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("zone", ""),
                fields.getOrDefault("language", ""));
    }

    /** Adds to {@code checks} what is wrong with them. */
    void check(FieldChecks checks) {
        checks.line("name", name, NAME_LIMIT)
                .check(CustomerZones.knows(zone), "zone", "unknown-zone")
                .check(LANGUAGES.contains(language), "language", "unknown-value");
    }
}
