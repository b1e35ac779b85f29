package org.linja.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;

/**
 * Reads JSON objects and makes them. The factories are looked up once: {@link Json} itself searches
 * all libraries for a provider at each call, which costs more than a contract takes to read.
 */
public final class JsonText {
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonReaderFactory STRICT_READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonText() {}

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    /** A list of texts. */
    public static JsonArrayBuilder array(Collection<?> texts) {
        return BUILDERS.createArrayBuilder(texts);
    }

    /**
     * Reads what the house itself has written.
     *
     * @throws JsonException if it is no object
     */
    public static JsonObject stored(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /**
     * Reads one object that somebody sent; a key that stands twice is an error.
     *
     * @param deepest how deep objects and lists may stand in each other
     * @throws JsonException for anything else
     */
    public static JsonObject sent(String text, int deepest) {
        refuseMoreThanOneOrTooDeep(text, deepest);
        try (JsonReader reader = STRICT_READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /**
     * A reader stops after the first value; only a parser looks for anything behind it. And a
     * reader fails at great depth in a way that cannot be told from a defect.
     */
    private static void refuseMoreThanOneOrTooDeep(String text, int deepest) {
        int depth = 0;
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    default -> {}
                }
                if (depth > deepest) {
                    throw new JsonException("deeper than " + deepest);
                }
            }
        }
    }
}
