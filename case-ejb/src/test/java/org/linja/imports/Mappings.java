package org.linja.imports;

import org.linja.imports.rules.IncidentLogMapping;

/** The mapping that comes with the house. */
public final class Mappings {
    private Mappings() {}

    public static IncidentLogMapping uci() {
        return ImportMappings.shipped("incident-log").orElseThrow();
    }
}
