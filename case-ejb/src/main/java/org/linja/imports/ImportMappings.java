package org.linja.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.linja.contracts.rules.Severity;
import org.linja.imports.rules.DateOrder;
import org.linja.imports.rules.ForeignState;
import org.linja.imports.rules.IncidentLogMapping;
import org.linja.imports.rules.IncidentLogRow.Column;
import org.linja.platform.config.Settings;

/**
 * What each kind of log means here, as data: {@code incident-log.json} beside this class is the
 * model; a house copies it to {@code <work dir>/mappings/<kind>.json} and writes its own words.
 */
@ApplicationScoped
public class ImportMappings {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final long MOST_BYTES = 1 << 20;

    @Inject Settings settings;

    /**
     * The mapping of a kind; nothing if the house knows no such kind.
     *
     * @throws IllegalStateException naming the file if it is no mapping
     */
    Optional<IncidentLogMapping> of(String kind) {
        return in(Path.of(settings.workDir(), "mappings"), kind);
    }

    /** As {@link #of}, with the house's own copies in {@code folder}. */
    static Optional<IncidentLogMapping> in(Path folder, String kind) {
        if (!KIND.matcher(kind).matches()) {
            return Optional.empty();
        }
        Path own = folder.resolve(kind + ".json");
        try {
            if (Files.isRegularFile(own)) {
                if (Files.size(own) > MOST_BYTES) {
                    throw new IllegalStateException(own + " is no mapping: it is too long");
                }
                try (InputStream in = Files.newInputStream(own)) {
                    return Optional.of(read(in, own.toString()));
                }
            }
            return shipped(kind);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The mapping that comes with the house, if there is one of this kind. */
    public static Optional<IncidentLogMapping> shipped(String kind) {
        String file = kind + ".json";
        try (InputStream in = ImportMappings.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(read(in, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static IncidentLogMapping read(InputStream in, String name) {
        try (JsonReader reader = Json.createReader(in)) {
            JsonObject json = reader.readObject();
            Map<String, Map<String, Severity>> matrix = new HashMap<>();
            JsonObject rows = json.getJsonObject("matrix");
            rows.keySet().forEach(impact -> matrix.put(impact, words(rows, impact, Severity::of)));
            JsonObject columns = json.getJsonObject("columns");
            return new IncidentLogMapping(
                    ZoneId.of(json.getString("zone")),
                    DateOrder.of(json.getString("dates")),
                    json.getString("missing"),
                    Set.copyOf(texts(json, "line1Groups")),
                    words(json, "priorities", Severity::of),
                    matrix,
                    words(json, "states", ForeignState::of),
                    Arrays.stream(Column.values())
                            .map(column -> columns.getString(column.slug()))
                            .toList(),
                    Set.copyOf(texts(json, "ignoredColumns")));
        } catch (JsonException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | DateTimeException broken) {
            throw new IllegalStateException(name + " is no mapping of a log", broken);
        }
    }

    private static <T> Map<String, T> words(
            JsonObject json, String member, Function<String, T> meaning) {
        Map<String, T> words = new HashMap<>();
        JsonObject object = json.getJsonObject(member);
        object.keySet().forEach(word -> words.put(word, meaning.apply(object.getString(word))));
        return words;
    }

    private static List<String> texts(JsonObject json, String member) {
        return json.getJsonArray(member).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
