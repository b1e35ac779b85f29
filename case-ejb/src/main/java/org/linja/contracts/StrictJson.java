package org.linja.contracts;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldError;
import org.linja.platform.rules.CodePoints;

/**
 * An object in a text that somebody wrote: what nobody asks for and what has another type is noted
 * with its path.
 */
final class StrictJson {
    private final String prefix;
    private final JsonObject fields;
    private final List<FieldError> errors;
    private final Set<String> unread;
    private final List<StrictJson> nested = new ArrayList<>();

    /**
     * Begins to read.
     *
     * @param prefix of all paths, empty or with a dot at its end
     * @param errors what is found to be wrong is added here
     */
    StrictJson(String prefix, JsonObject fields, List<FieldError> errors) {
        this.prefix = prefix;
        this.fields = fields;
        this.errors = errors;
        this.unread = new TreeSet<>(fields.keySet());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** A text without space around it; empty where the field is absent. */
    String text(String name) {
        JsonValue value = take(name);
        if (value == null) {
            return "";
        }
        if (value instanceof JsonString text && isKeepable(text.getString())) {
            return text.getString().strip();
        }
        wrong(name, value instanceof JsonString ? "control-characters" : "not-a-text");
        return "";
    }

    /** A whole number; null where the field is absent. */
    @Nullable Long number(String name) {
        JsonValue value = take(name);
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.longValue();
        }
        if (value != null) {
            wrong(name, "not-a-number");
        }
        return null;
    }

    /** True or false; null where the field is absent. */
    @Nullable Boolean yesOrNo(String name) {
        JsonValue value = take(name);
        if (value == null) {
            return null;
        }
        boolean yes = value == JsonValue.TRUE;
        if (!yes && value != JsonValue.FALSE) {
            wrong(name, "not-yes-or-no");
        }
        return yes;
    }

    /** Texts of a list, as they stand; empty where the field is absent. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : list(name)) {
            if (item instanceof JsonString text && isKeepable(text.getString())) {
                texts.add(text.getString());
            } else {
                wrong(name, "not-a-text");
            }
        }
        return texts;
    }

    /** Texts by key; empty where the field is absent. */
    Map<String, String> textsByKey(String name) {
        StrictJson object = object(name);
        Map<String, String> texts = new LinkedHashMap<>();
        object.names().forEach(key -> texts.put(key, object.text(key)));
        return texts;
    }

    /** Yes and no by key; empty where the field is absent. */
    Map<String, Boolean> answers(String name) {
        StrictJson object = object(name);
        Map<String, Boolean> answers = new HashMap<>();
        object.names().forEach(key -> answers.put(key, Boolean.TRUE.equals(object.yesOrNo(key))));
        return answers;
    }

    /** Objects of a list; empty where the field is absent. */
    List<StrictJson> objects(String name) {
        List<StrictJson> objects = new ArrayList<>();
        for (JsonValue item : list(name)) {
            if (item instanceof JsonObject object) {
                objects.add(
                        new StrictJson(prefix + name + '.' + objects.size() + '.', object, errors));
            } else {
                wrong(name, "not-an-object");
            }
        }
        nested.addAll(objects);
        return objects;
    }

    /** An object within; an empty one where the field is absent. */
    StrictJson object(String name) {
        JsonValue value = take(name);
        JsonObject object = JsonValue.EMPTY_JSON_OBJECT;
        if (value instanceof JsonObject given) {
            object = given;
        } else if (value != null) {
            wrong(name, "not-an-object");
        }
        StrictJson within = new StrictJson(prefix + name + '.', object, errors);
        nested.add(within);
        return within;
    }

    /** Notes every field that nobody asked for, also within. */
    void done() {
        unread.forEach(name -> wrong(name, "unknown-field"));
        nested.forEach(StrictJson::done);
    }

    void wrong(String name, String key) {
        errors.add(new FieldError(prefix + name, key));
    }

    private JsonArray list(String name) {
        JsonValue value = take(name);
        if (value instanceof JsonArray list) {
            return list;
        }
        if (value != null) {
            wrong(name, "not-a-list");
        }
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    /** JSON's null counts as absent. */
    private @Nullable JsonValue take(String name) {
        unread.remove(name);
        JsonValue value = fields.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    private static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(CodePoints::isUnkeepable);
    }
}
