package org.linja.journal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    @Test
    void what_is_written_is_what_another_parser_reads_and_what_is_read_again() {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            SortedMap<String, String> data = new TreeMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                data.put(text(random), text(random));
            }
            String json = FlatJson.write(data);
            assertThat(byJakarta(json)).as("seed %d, round %d", seed, round).isEqualTo(data);
            assertThat(FlatJson.parse(json)).as("seed %d, round %d", seed, round).isEqualTo(data);
        }
    }

    @Test
    void white_space_and_every_escape_are_read() {
        assertThat(
                        FlatJson.parse(
                                " { \"a\" : \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\" ,\n\"b\":\"\" } "))
                .containsEntry("a", "\"\\/\b\f\n\r\t\u00e4")
                .containsEntry("b", "")
                .hasSize(2);
        assertThat(FlatJson.parse("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\"}",
                "{\"a\":1}",
                "{\"a\":\"b\"",
                "{\"a\":\"b\",}",
                "{\"a\":\"b\"}x",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"b"
            })
    void what_is_no_object_of_strings_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FlatJson.parse(text));
    }

    private static SortedMap<String, String> byJakarta(String json) {
        SortedMap<String, String> data = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(key -> data.put(key, object.getString(key)));
        }
        return data;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                text.append((char) random.nextInt(0x20));
            } else if (kind == 1) {
                text.append(random.nextBoolean() ? '"' : '\\');
            } else if (kind == 2) {
                text.appendCodePoint(0x10000 + random.nextInt(0x1000));
            } else {
                text.append((char) (0x20 + random.nextInt(0x500)));
            }
        }
        return text.toString();
    }
}
