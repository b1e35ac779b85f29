package org.linja.people;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linja.contracts.rules.CustomerZones;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.rules.Languages;

/** In which language a customer's person reads, and where they are when it says what time it is. */
public record LanguageAndZone(String language, String zone) implements Serializable {
    /** Both fields, beside what else is checked of somebody. */
    FieldChecks checked(FieldChecks others) {
        return others.check(Languages.ALL.contains(language), "language", "unknown-value")
                .check(CustomerZones.knows(zone), "zone", "unknown-zone");
    }

    /** What the trail keeps of it. */
    Map<String, String> byName() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("language", language);
        told.put("zone", zone);
        return told;
    }
}
