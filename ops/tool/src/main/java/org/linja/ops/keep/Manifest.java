package org.linja.ops.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a backup says it holds; a restore believes nothing that does not agree with it.
 *
 * @param format of the file; another number is another form
 * @param madeAt the database's real time at the snapshot, ISO 8601
 * @param migrations versions of the schema the rows belong to, in the order they were applied
 */
record Manifest(
        String kind,
        int format,
        String madeAt,
        String stage,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Upload> uploads) {
    static final String KIND = "linja-backup";
    static final int FORMAT = 1;

    /** Name of its entry; the last one, so a file that was cut off has none. */
    static final String ENTRY = "manifest.json";

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** A sequence and the last number it gave; null where it has given none. */
    record Sequence(String name, @org.jspecify.annotations.Nullable Long lastValue) {}

    record Upload(String name, long bytes, String sha256) {
        String entry() {
            return "uploads/" + name;
        }
    }

    byte[] toJson() {
        try {
            return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Manifest of(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }

    /** The schema's version as people name it: the last migration. */
    String schema() {
        return migrations.get(migrations.size() - 1);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long rowsOf(String table) {
        return tables.stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Table::rows)
                .sum();
    }
}
