package org.linja.procedures.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of what the journal keeps of a step: a field of its form with what was written there, or
 * words.
 *
 * @param field null for words, and for a value's further lines
 */
public record WrittenLine(@Nullable FormField field, String value) {
    private static final String PARTED = ": ";

    /** The lines of an entry, as {@code name: value} of each field and then the words. */
    public static List<WrittenLine> of(List<FormField> form, String text) {
        Map<String, FormField> open = new HashMap<>();
        form.forEach(field -> open.put(field.name(), field));
        List<WrittenLine> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int end = line.indexOf(PARTED);
            // A field stands there once: what begins like it further down is somebody's words.
            FormField field = end < 0 ? null : open.remove(line.substring(0, end));
            lines.add(
                    new WrittenLine(
                            field, field == null ? line : line.substring(end + PARTED.length())));
        }
        return lines;
    }
}
