package org.linja.administration.rules;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field before and after an act.
 *
 * @param before null where there was nothing before
 * @param after null where nothing is left
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after)
        implements Serializable {

    /**
     * What differs between two states of one thing; an empty map where it did not exist. A field
     * that is empty and one that is not there tell the same.
     */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .filter(field -> !told(before, field).equals(told(after, field)))
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }

    private static String told(Map<String, String> state, String field) {
        return state.getOrDefault(field, "");
    }
}
