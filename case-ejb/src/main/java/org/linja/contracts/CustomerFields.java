package org.linja.contracts;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.linja.contracts.rules.CustomerZones;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.rules.Languages;

/**
 * What of a customer can be edited, as it is typed.
 *
 * @param accountOwner login of whoever of the house answers for it; empty for the duty manager
 */
public record CustomerFields(String name, String zone, String language, String accountOwner)
        implements Serializable {
    private static final int NAME_LIMIT = 120;

    /** The same by name, in the order in which a page shows them. */
    public Map<String, String> byName() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("zone", zone);
        fields.put("language", language);
        fields.put("accountOwner", accountOwner);
        return fields;
    }

    /** Back from {@link #byName}. */
    public static CustomerFields of(Map<String, String> fields) {
        return new CustomerFields(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("zone", ""),
                fields.getOrDefault("language", ""),
                fields.getOrDefault("accountOwner", "").strip());
    }

    /**
     * Adds to {@code checks} what is wrong with them.
     *
     * @param canOwnAccounts whether the person of a login can answer for a customer
     */
    void check(FieldChecks checks, Predicate<String> canOwnAccounts) {
        checks.line("name", name, NAME_LIMIT)
                .check(CustomerZones.knows(zone), "zone", "unknown-zone")
                .check(Languages.ALL.contains(language), "language", "unknown-value")
                .check(
                        accountOwner.isEmpty() || canOwnAccounts.test(accountOwner),
                        "accountOwner",
                        "no-account-owner");
    }
}
