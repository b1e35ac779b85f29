package org.linja.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/** An export as somebody has it who ordered and fetched it. */
public final class TakenAlong {
    private final JsonNode told;
    private final byte[] bytes;
    private final Map<String, byte[]> entries;

    private TakenAlong(JsonNode told, byte[] bytes) {
        this.told = told;
        this.bytes = bytes;
        this.entries = unpacked(bytes);
    }

    /** Orders one and returns its number. */
    public static long ordered(ApiCaller who) {
        return who.post("/own-exports", Map.of()).expect(202).json().path("number").asLong();
    }

    /** Waits for it, fetches it, and holds every byte against what was said of it. */
    public static TakenAlong fetched(ApiCaller who, long number) {
        Patience.until(
                () -> "export " + number + " is " + state(who, number),
                Patience.LONG,
                () -> state(who, number).equals("done"));
        JsonNode told = who.get("/own-exports/" + number).expect(200).json();
        HttpResponse<byte[]> file = who.download(way(who, number));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"linja-");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat((long) file.body().length).isEqualTo(told.path("bytes").asLong());
        assertThat(sha256(file.body())).isEqualTo(told.path("sha256").asText());
        TakenAlong taken = new TakenAlong(told, file.body());
        taken.expectManifest();
        return taken;
    }

    static String way(ApiCaller who, long number) {
        return who.post("/own-exports/" + number + "/links", Map.of())
                .expect(201)
                .json()
                .path("address")
                .asText()
                .substring("/api/v1".length());
    }

    static String state(ApiCaller who, long number) {
        return who.get("/own-exports/" + number).expect(200).json().path("state").asText();
    }

    /** What the house says of it. */
    JsonNode told() {
        return told;
    }

    byte[] bytes() {
        return bytes;
    }

    /** What is in it, by path. */
    public Map<String, byte[]> entries() {
        return entries;
    }

    JsonNode json(String path) {
        return Json.read(text(path));
    }

    String text(String path) {
        return new String(entry(path), StandardCharsets.UTF_8);
    }

    /** What it says is in it. */
    public JsonNode manifest() {
        return json("manifest.json");
    }

    private void expectManifest() {
        JsonNode files = manifest().path("files");
        assertThat(files.size()).isEqualTo(entries.size() - 1);
        files.forEach(
                file -> {
                    byte[] content = entry(file.path("path").asText());
                    assertThat(sha256(content)).isEqualTo(file.path("sha256").asText());
                    assertThat((long) content.length).isEqualTo(file.path("bytes").asLong());
                });
    }

    private byte[] entry(String path) {
        return Objects.requireNonNull(entries.get(path), path);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return entries;
    }
}
