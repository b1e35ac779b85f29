package org.linja.rest.kit;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.CodePoints;
import org.linja.platform.rules.Sha256;

/**
 * Reads a request's JSON strictly: what nobody asked for is refused, and so is what has another
 * type. Ask for every field, then call {@link #done}, which names all that was wrong at once.
 */
public final class JsonBody {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    private final String prefix;
    private final JsonObject fields;
    private final List<FieldError> errors;
    private final byte[] bytes;
    private final Set<String> unread;
    private final List<JsonBody> nested = new ArrayList<>();

    private JsonBody(String prefix, JsonObject fields, List<FieldError> errors, byte[] bytes) {
        this.prefix = prefix;
        this.fields = fields;
        this.errors = errors;
        this.bytes = bytes;
        this.unread = new TreeSet<>(fields.keySet());
    }

    /**
     * The body of a request; an empty one counts as an empty object.
     *
     * @throws Problem {@code invalid-input} for what is not one JSON object in UTF-8
     */
    public static JsonBody of(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonObject fields = text.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : Jsons.read(text);
            return new JsonBody("", fields, new ArrayList<>(), bytes);
        } catch (CharacterCodingException | JsonException | IllegalStateException notJson) {
            throw Problem.invalid("", "not-json");
        }
    }

    /** Digest of the bytes as they came, to tell a repeated request from another one. */
    public String fingerprint() {
        return Sha256.hex(bytes);
    }

    /** A text; empty where the field is absent. */
    public String text(String name) {
        String text = optionalText(name);
        return text == null ? "" : text;
    }

    /** As {@link #text}, of the last field that is asked for: {@link #done} follows. */
    public String lastText(String name) {
        String text = text(name);
        done();
        return text;
    }

    /** A text, or null where the field is absent. */
    public @Nullable String optionalText(String name) {
        JsonValue value = take(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString text)) {
            wrong(name, "not-a-text");
            return null;
        }
        if (!isKeepable(text.getString())) {
            wrong(name, "control-characters");
            return null;
        }
        return text.getString();
    }

    /** A word of a fixed list, as {@code reader} reads it; null where the field is absent. */
    public <T> @Nullable T word(String name, Function<String, T> reader) {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unknown) {
            wrong(name, "unknown-value");
            return null;
        }
    }

    /**
     * A word of a fixed list that must be there.
     *
     * @throws Problem {@code invalid-input} at once, since nothing can stand in for it
     */
    public <T> T required(String name, Function<String, T> reader) {
        return orRefuse(name, word(name, reader));
    }

    /** A moment that must be there; refused like {@link #required}. */
    public Instant requiredInstant(String name) {
        return orRefuse(name, instant(name));
    }

    /**
     * A moment that must be there, with its offset or as local time, as {@code reader} reads it;
     * refused like {@link #required}.
     */
    public Instant requiredMoment(String name, Function<String, Instant> reader) {
        return orRefuse(name, moment(name, optionalText(name), reader));
    }

    /** A moment in a text that stands in the field {@code name}; null where that is none. */
    public @Nullable Instant moment(
            String name, @Nullable String text, Function<String, Instant> reader) {
        return ofThisAge(name, text, reader, "not-a-moment");
    }

    /** A moment with its offset (ISO 8601); null where the field is absent. */
    public @Nullable Instant instant(String name) {
        return ofThisAge(
                name,
                optionalText(name),
                text -> OffsetDateTime.parse(text).toInstant(),
                "not-an-instant");
    }

    private @Nullable Instant ofThisAge(
            String name, @Nullable String text, Function<String, Instant> reader, String key) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = reader.apply(text);
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
            wrong(name, key);
        } catch (DateTimeException notAMoment) {
            wrong(name, key);
        }
        return null;
    }

    /** A whole number; null where the field is absent. */
    public @Nullable Long number(String name) {
        JsonValue value = take(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            try {
                // 7200.0 is a whole number too.
                return number.bigDecimalValue().longValueExact();
            } catch (ArithmeticException notWhole) {
                wrong(name, "not-a-number");
                return null;
            }
        }
        wrong(name, "not-a-number");
        return null;
    }

    /** A whole number that must be there; refused like {@link #required}. */
    public long requiredNumber(String name) {
        return orRefuse(name, number(name));
    }

    /** The fields that were given, in order. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** Pairs of texts in a list; empty where the field is absent. */
    public List<List<String>> pairs(String name) {
        List<List<String>> pairs = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (item instanceof JsonArray pair
                    && pair.size() == 2
                    && pair.get(0) instanceof JsonString first
                    && pair.get(1) instanceof JsonString second) {
                pairs.add(List.of(first.getString(), second.getString()));
            } else {
                wrong(name, "not-a-pair");
            }
        }
        return pairs;
    }

    /** Texts by name; empty where the field is absent. */
    public Map<String, String> textsByName(String name) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonValue> one : raw(name).entrySet()) {
            if (one.getValue() instanceof JsonString said
                    && isKeepable(said.getString())
                    && isKeepable(one.getKey())) {
                texts.put(one.getKey(), said.getString());
            } else {
                wrong(name, "not-a-text");
            }
        }
        return texts;
    }

    private static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(CodePoints::isUnkeepable);
    }

    /** Yes and no by key; empty where the field is absent. */
    public Map<String, Boolean> answers(String name) {
        Map<String, Boolean> answers = new HashMap<>();
        for (Map.Entry<String, JsonValue> answer : raw(name).entrySet()) {
            boolean yes = answer.getValue() == JsonValue.TRUE;
            if (!yes && answer.getValue() != JsonValue.FALSE) {
                wrong(name + '.' + answer.getKey(), "not-yes-or-no");
            }
            answers.put(answer.getKey(), yes);
        }
        return answers;
    }

    /** Texts of a list, each once; empty where the field is absent. */
    public Set<String> texts(String name) {
        return new TreeSet<>(textsInOrder(name));
    }

    /** Texts of a list as they stand; empty where the field is absent. */
    public List<String> textsInOrder(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (!(item instanceof JsonString text)) {
                wrong(name, "not-a-text");
            } else if (isKeepable(text.getString())) {
                texts.add(text.getString());
            } else {
                wrong(name, "control-characters");
            }
        }
        return texts;
    }

    /** Words of a list, each as {@code reader} knows it; empty where the field is absent. */
    public <T> Set<T> words(String name, Function<String, T> reader) {
        Set<T> words = new LinkedHashSet<>();
        for (String text : texts(name)) {
            try {
                words.add(reader.apply(text));
            } catch (IllegalArgumentException unknown) {
                wrong(name, "unknown-value");
            }
        }
        return words;
    }

    /** As {@link #words}, in the order in which they stand. */
    public <T> List<T> inOrder(String name, Function<String, T> reader) {
        List<T> words = new ArrayList<>();
        for (JsonValue item : items(name)) {
            try {
                words.add(reader.apply(item instanceof JsonString text ? text.getString() : ""));
            } catch (IllegalArgumentException unknown) {
                wrong(name, "unknown-value");
            }
        }
        return words;
    }

    /** True or false; null where the field is absent. */
    public @Nullable Boolean yesOrNo(String name) {
        JsonValue value = take(name);
        if (value == null || value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == null ? null : (Boolean) (value == JsonValue.TRUE);
        }
        wrong(name, "not-yes-or-no");
        return null;
    }

    /** Objects of a list; empty where the field is absent. */
    public List<JsonBody> objects(String name) {
        List<JsonBody> objects = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (item instanceof JsonObject object) {
                String at = prefix + name + '.' + objects.size() + '.';
                objects.add(new JsonBody(at, object, errors, bytes));
            } else {
                wrong(name, "not-an-object");
            }
        }
        nested.addAll(objects);
        return objects;
    }

    /**
     * One object of a list that is read on its own.
     *
     * @param at its place in the list, from 0
     * @param value null where something was wrong with it
     * @param seen the object itself; an empty one where there is none
     */
    public record Piece<T>(int at, @Nullable T value, JsonObject seen, List<FieldError> errors) {}

    /**
     * Objects of a list as {@code reader} reads each of them: what is wrong with one is told of it
     * and spoils no other. A field that nobody asked for is no mistake in them, and what stands
     * behind {@code most} is not read.
     */
    public <T> List<Piece<T>> each(String name, int most, Function<JsonBody, T> reader) {
        List<JsonValue> items = items(name);
        List<Piece<T>> pieces = new ArrayList<>();
        for (int at = 0; at < Math.min(most, items.size()); at++) {
            List<FieldError> wrong = new ArrayList<>();
            JsonObject seen = JsonValue.EMPTY_JSON_OBJECT;
            T value = null;
            if (items.get(at) instanceof JsonObject object) {
                seen = object;
                value = piece(prefix + name + '.' + at + '.', object, wrong, reader);
            } else {
                wrong.add(new FieldError(prefix + name + '.' + at, "not-an-object"));
            }
            pieces.add(new Piece<>(at, wrong.isEmpty() ? value : null, seen, List.copyOf(wrong)));
        }
        return pieces;
    }

    private <T> @Nullable T piece(
            String at, JsonObject object, List<FieldError> wrong, Function<JsonBody, T> reader) {
        try {
            return reader.apply(new JsonBody(at, object, wrong, bytes));
        } catch (Problem unreadable) {
            if (wrong.isEmpty()) {
                throw unreadable;
            }
            return null;
        }
    }

    /** How many stand in a list; none where the field is absent or no list. */
    public int length(String name) {
        return fields.get(name) instanceof JsonArray list ? list.size() : 0;
    }

    /** An object within; an empty one where the field is absent. */
    public JsonBody object(String name) {
        JsonBody body = new JsonBody(prefix + name + '.', raw(name), errors, bytes);
        nested.add(body);
        return body;
    }

    /** An object that somebody else reads, as strictly; an empty one where the field is absent. */
    public JsonObject raw(String name) {
        JsonValue value = take(name);
        if (value != null && !(value instanceof JsonObject)) {
            wrong(name, "not-an-object");
        }
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    /**
     * Goes on only if every field was asked for and read.
     *
     * @throws Problem {@code invalid-input} naming each field that is wrong or unknown
     */
    public void done() {
        refuseUnread();
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_INPUT, errors);
        }
    }

    /**
     * Reads no more of it: of what other people's programs write, a field that nobody asked for
     * need not be a mistake. {@link #done} still names all that was wrong.
     */
    public void ignoreRest() {
        unread.clear();
        nested.forEach(JsonBody::ignoreRest);
    }

    private <T> T orRefuse(String name, @Nullable T value) {
        if (value == null) {
            if (errors.isEmpty()) {
                wrong(name, "required");
            }
            throw new Problem(ProblemType.INVALID_INPUT, errors);
        }
        return value;
    }

    private void refuseUnread() {
        unread.forEach(name -> wrong(name, "unknown-field"));
        nested.forEach(JsonBody::refuseUnread);
    }

    /** What stands in a list; nothing where the field is absent or no list. */
    private List<JsonValue> items(String name) {
        JsonValue value = take(name);
        if (value instanceof JsonArray list) {
            return list;
        }
        if (value != null) {
            wrong(name, "not-a-list");
        }
        return List.of();
    }

    /** JSON's null counts as absent. */
    private @Nullable JsonValue take(String name) {
        unread.remove(name);
        JsonValue value = fields.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    private void wrong(String name, String key) {
        errors.add(new FieldError(prefix + name, key));
    }
}
