package org.linja.procedures.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether what was written into a step's form is what its template asks for. */
public final class FormCheck {
    private FormCheck() {}

    /** What is wrong, by field; a field that the template does not know is wrong too. */
    public static SortedMap<String, String> faults(
            List<FormField> fields, Map<String, String> values, Instant now) {
        SortedMap<String, String> faults = new TreeMap<>();
        values.keySet().forEach(name -> faults.put(name, "unknown-field"));
        for (FormField field : fields) {
            faults.remove(field.name());
            fault(field, values.getOrDefault(field.name(), "").strip(), now)
                    .ifPresent(key -> faults.put(field.name(), key));
        }
        return faults;
    }

    /** The values as they are kept: those that say something, without blanks around them. */
    public static SortedMap<String, String> kept(Map<String, String> values) {
        SortedMap<String, String> kept = new TreeMap<>();
        values.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        kept.put(name, value.strip());
                    }
                });
        return kept;
    }

    private static Optional<String> fault(FormField field, String value, Instant now) {
        if (value.isEmpty()) {
            return field.optional() ? Optional.empty() : Optional.of("required");
        }
        return field.type().fault(value, now);
    }
}
