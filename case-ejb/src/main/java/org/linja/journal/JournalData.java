package org.linja.journal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The particulars of an entry as the column keeps them: one flat JSON object of texts. */
public final class JournalData {
    // Looking the provider up anew costs more than the text it writes.
    private static final JsonProvider JSON = JsonProvider.provider();

    private JournalData() {}

    public static String write(SortedMap<String, String> data) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        data.forEach(json::add);
        return json.build().toString();
    }

    public static SortedMap<String, String> parse(String column) {
        SortedMap<String, String> data = new TreeMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(column))) {
            JsonObject json = reader.readObject();
            json.keySet().forEach(key -> data.put(key, json.getString(key)));
        }
        return data;
    }
}
