package org.linja.platform.problem;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field name as in the API, dotted for nested fields: {@code caller.number}
 * @param key words in three languages under {@code error.<key>}, with {@code arguments} filled in
 */
public record FieldError(String field, String key, List<String> arguments) implements Serializable {
    public FieldError(String field, String key) {
        this(field, key, List.of());
    }
}
