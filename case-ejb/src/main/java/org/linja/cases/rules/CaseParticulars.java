package org.linja.cases.rules;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was written down when a matter was brought, and may be put right later.
 *
 * @param callerNumber in the form of ITU-T E.164; empty where nobody called
 */
public record CaseParticulars(
        String subject,
        String description,
        CaseKind kind,
        String callerName,
        String callerNumber,
        String since,
        String tried)
        implements Serializable {
    /** How a browser ends its lines is no difference. */
    public CaseParticulars {
        description = description.replace("\r\n", "\n");
        since = since.replace("\r\n", "\n");
        tried = tried.replace("\r\n", "\n");
    }

    /** Every particular by the name forms give it, in the order people are asked for them. */
    public Map<String, String> byName() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("subject", subject);
        fields.put("description", description);
        fields.put("kind", kind.slug());
        fields.put("caller-name", callerName);
        fields.put("caller-number", callerNumber);
        fields.put("since", since);
        fields.put("tried", tried);
        return fields;
    }

    /**
     * The particulars that {@link #byName} gave, or that a form holds under the same names.
     *
     * @throws IllegalArgumentException if one is missing, or the kind is none
     */
    public static CaseParticulars of(Map<String, String> fields) {
        return new CaseParticulars(
                field(fields, "subject"),
                field(fields, "description"),
                CaseKind.of(field(fields, "kind")),
                field(fields, "caller-name"),
                field(fields, "caller-number"),
                field(fields, "since"),
                field(fields, "tried"));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No " + name + " among the particulars");
        }
        return value;
    }
}
