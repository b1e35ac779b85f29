package org.linja.rest.kit;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.platform.json.JsonText;
import org.linja.platform.rules.Pace;
import org.linja.platform.rules.Slugged;

/** Makes and reads JSON as the API speaks it. */
public final class Jsons {
    private static final int DEEPEST = 32;

    private Jsons() {}

    public static JsonObjectBuilder object() {
        return JsonText.object();
    }

    public static JsonArrayBuilder array() {
        return JsonText.array();
    }

    /** An array with one object a value. */
    public static <T> JsonArrayBuilder array(
            Iterable<T> values, Function<T, JsonObjectBuilder> shape) {
        JsonArrayBuilder array = array();
        values.forEach(value -> array.add(shape.apply(value)));
        return array;
    }

    /** An array of texts. */
    public static JsonArrayBuilder texts(Stream<String> texts) {
        JsonArrayBuilder array = array();
        texts.forEach(array::add);
        return array;
    }

    /** A page of a list: the items and where to go on, or null. */
    public static <T> JsonObject page(
            List<T> items, Function<T, JsonObjectBuilder> shape, @Nullable Object next) {
        return put(object().add("items", array(items, shape)), "next", next).build();
    }

    /** Adds a word of the domain as it is written everywhere, or JSON's null for none. */
    public static JsonObjectBuilder put(
            JsonObjectBuilder object, String name, @Nullable Slugged word) {
        return word == null ? object.addNull(name) : object.add(name, word.slug());
    }

    /** Adds a text or a moment, or JSON's null where there is none. */
    public static JsonObjectBuilder put(
            JsonObjectBuilder object, String name, @Nullable Object value) {
        return value == null
                ? object.add(name, JsonValue.NULL)
                : object.add(name, value.toString());
    }

    /** Adds how fast a job goes and how long is left; nulls where nobody can tell. */
    public static JsonObjectBuilder putPace(JsonObjectBuilder object, @Nullable Pace pace) {
        return pace == null
                ? object.addNull("rate").addNull("remainingSeconds")
                : object.add("rate", Math.round(pace.perSecond() * 10) / 10.0)
                        .add("remainingSeconds", pace.remaining().toSeconds());
    }

    /**
     * Reads one object; a key that stands twice is an error.
     *
     * @throws jakarta.json.JsonException for anything else
     */
    static JsonObject read(String text) {
        return JsonText.sent(text, DEEPEST);
    }
}
