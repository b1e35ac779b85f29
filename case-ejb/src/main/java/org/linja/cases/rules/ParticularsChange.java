package org.linja.cases.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is put right in the particulars of a case, as its journal tells it.
 *
 * @param lines of what is another now, what stood there and what stands there, by the names of
 *     {@link CaseParticulars#byName} and in their order
 */
public record ParticularsChange(Map<String, String> lines) {
    public ParticularsChange {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    public static ParticularsChange between(CaseParticulars before, CaseParticulars after) {
        Map<String, String> stood = before.byName();
        Map<String, String> lines = new LinkedHashMap<>();
        after.byName()
                .forEach(
                        (name, stands) -> {
                            String was = stood.getOrDefault(name, "");
                            if (!stands.equals(was)) {
                                lines.put(name, was + " → " + stands);
                            }
                        });
        return new ParticularsChange(lines);
    }

    public boolean isNothing() {
        return lines.isEmpty();
    }

    /** Which they are. */
    public Map<String, String> data() {
        return Map.of("fields", String.join(",", lines.keySet()));
    }

    /** What stood there and what stands there now, a line each. */
    public String words() {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("\n"));
    }
}
