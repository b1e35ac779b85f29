package org.linja.imports.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linja.platform.rules.Slugged;

/**
 * One row of an incident log as it stands in the file.
 *
 * @param line its line in the file, the heading being line 1
 * @param fields its fields, in the order of {@link Column} if they are as many
 */
public record IncidentLogRow(long line, List<String> fields) {

    /** The columns of such a log, in order. */
    public enum Column implements Slugged {
        NUMBER,
        INCIDENT_STATE,
        ACTIVE,
        REASSIGNMENT_COUNT,
        REOPEN_COUNT,
        SYS_MOD_COUNT,
        MADE_SLA,
        CALLER_ID,
        OPENED_BY,
        OPENED_AT,
        SYS_CREATED_BY,
        SYS_CREATED_AT,
        SYS_UPDATED_BY,
        SYS_UPDATED_AT,
        CONTACT_TYPE,
        LOCATION,
        CATEGORY,
        SUBCATEGORY,
        U_SYMPTOM,
        CMDB_CI,
        IMPACT,
        URGENCY,
        PRIORITY,
        ASSIGNMENT_GROUP,
        ASSIGNED_TO,
        KNOWLEDGE,
        U_PRIORITY_CONFIRMATION,
        NOTIFY,
        PROBLEM_ID,
        RFC,
        VENDOR,
        CAUSED_BY,
        CLOSED_CODE,
        RESOLVED_BY,
        RESOLVED_AT,
        CLOSED_AT
    }

    private static final Map<Column, Integer> PLACES = places();

    /** What stands for a value that the desk did not have. */
    public static final String MISSING = "?";

    public IncidentLogRow {
        fields = List.copyOf(fields);
    }

    /** The value of {@code column}, {@code ?} if missing. Only for a complete row. */
    public String get(Column column) {
        return fields.get(Objects.requireNonNull(PLACES.get(column)));
    }

    boolean has(Column column) {
        return !get(column).equals(MISSING);
    }

    /** The case's number in the log, as far as it can be read; empty if it cannot. */
    public String reference() {
        return fields.isEmpty() ? "" : fields.get(0).strip();
    }

    /** Whether it has as many fields as the heading. */
    public boolean isComplete() {
        return fields.size() == PLACES.size();
    }

    private static Map<Column, Integer> places() {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            places.put(column, places.size());
        }
        return places;
    }
}
