package org.linja.rest.kit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Pace;

/** Makes and reads JSON by factories that are looked up once. */
public final class Jsons {
    private static final int DEEPEST = 32;
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private Jsons() {}

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
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

    /** Adds a text, or JSON's null where there is none. */
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
        refuseMoreThanOneOrTooDeep(text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /**
     * A reader stops after the first value; only a parser looks for anything behind it. And a
     * reader fails at great depth in a way that cannot be told from a defect.
     */
    private static void refuseMoreThanOneOrTooDeep(String text) {
        int depth = 0;
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    default -> {}
                }
                if (depth > DEEPEST) {
                    throw new JsonException("deeper than " + DEEPEST);
                }
            }
        }
    }
}
