package org.linja.platform.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a record that two people edited at once, field by field: what one of them alone
 * changed goes through by itself, what both changed differently is for the second to decide.
 *
 * @param fields every field of the record, in the order in which it was given
 */
public record FieldMerge(List<MergedField> fields) implements Serializable {

    public FieldMerge {
        fields = List.copyOf(fields);
    }

    /**
     * Compares what the second editor saw, wants and finds.
     *
     * @param base the record as the second editor saw it when they began
     * @param mine as they want it
     * @param theirs as it is stored now
     * @throws IllegalArgumentException if the three do not have the same fields
     */
    public static FieldMerge of(
            Map<String, String> base, Map<String, String> mine, Map<String, String> theirs) {
        if (!base.keySet().equals(mine.keySet()) || !base.keySet().equals(theirs.keySet())) {
            throw new IllegalArgumentException(
                    "Different fields: %s, %s, %s"
                            .formatted(base.keySet(), mine.keySet(), theirs.keySet()));
        }
        List<MergedField> fields = new ArrayList<>();
        for (String name : base.keySet()) {
            fields.add(
                    new MergedField(
                            name,
                            value(base.get(name)),
                            value(mine.get(name)),
                            value(theirs.get(name))));
        }
        return new FieldMerge(fields);
    }

    /** Whether nothing is left for a person to decide. */
    public boolean isClean() {
        return conflicts().isEmpty();
    }

    /** What both changed, and not alike. */
    public List<MergedField> conflicts() {
        return fields.stream().filter(MergedField::isConflict).toList();
    }

    /** What the first editor alone changed: the second has not seen these values yet. */
    public List<MergedField> takenOver() {
        return fields.stream().filter(MergedField::isTakenOver).toList();
    }

    /** What the merged record changes in the stored one; nothing where both wanted the same. */
    public List<MergedField> changes() {
        return fields.stream().filter(field -> !field.merged().equals(field.theirs())).toList();
    }

    /** Each field's value after the merge; a conflict keeps what the second editor typed. */
    public Map<String, String> merged() {
        Map<String, String> merged = new LinkedHashMap<>();
        fields.forEach(field -> merged.put(field.name(), field.merged()));
        return merged;
    }

    /** Absent is empty, and how a browser ends its lines is no change. */
    private static String value(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
