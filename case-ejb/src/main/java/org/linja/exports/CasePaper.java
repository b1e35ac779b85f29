package org.linja.exports;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.linja.platform.rules.Markup;
import org.linja.platform.words.RoomWords;

/** A case as a person reads it: a page without script, style from outside or link. */
final class CasePaper {
    private static final List<String> FACTS =
            List.of(
                    "severity",
                    "claimedSeverity",
                    "status",
                    "kind",
                    "channel",
                    "openedAt",
                    "acceptedAt",
                    "resolvedAt",
                    "closedAt",
                    "owner",
                    "callerName",
                    "callerNumber",
                    "service",
                    "asset",
                    "reference",
                    "cause",
                    "mergedInto",
                    "since",
                    "tried");

    private static final List<String> ENTRY = List.of("at", "kind", "by", "text");
    private static final List<String> CLOCK =
            List.of("kind", "severity", "state", "startedAt", "dueAt", "stoppedAt");
    private static final List<String> COMMITMENT =
            List.of("kind", "state", "text", "owner", "at", "dueAt", "endedAt");
    private static final List<String> PROCEDURE =
            List.of("title", "version", "state", "startedAt", "endedAt");
    private static final List<String> APPROVAL =
            List.of("step", "state", "outcome", "by", "askedAt", "endedAt", "text", "digest");
    private static final List<String> ALERT =
            List.of("name", "severity", "startsAt", "times", "overAt");
    private static final List<String> DOCUMENT =
            List.of("number", "kind", "language", "at", "by", "sha256");
    private static final List<String> FILE = List.of("name", "bytes", "at", "by", "sha256");

    /** Where a list writes a moment. */
    private static final Set<String> MOMENTS =
            Set.of(
                    "openedAt",
                    "acceptedAt",
                    "resolvedAt",
                    "closedAt",
                    "at",
                    "startedAt",
                    "dueAt",
                    "stoppedAt",
                    "endedAt",
                    "askedAt",
                    "startsAt",
                    "overAt");

    /**
     * Where a list writes a word of the house's by its slug, and among which words it stands; how
     * grave monitoring calls an alert is the customer's own word.
     */
    private static final Map<String, Map<String, String>> SLUGS =
            Map.of(
                    "facts",
                    Map.of(
                            "severity", "severity",
                            "claimedSeverity", "severity",
                            "status", "status",
                            "kind", "kind",
                            "channel", "channel",
                            "cause", "cause"),
                    "journal",
                    Map.of("kind", "entry", "by", "by"),
                    "clocks",
                    Map.of("kind", "clock", "severity", "severity", "state", "clock-state"),
                    "commitments",
                    Map.of("kind", "commitment", "state", "commitment-state"),
                    "procedures",
                    Map.of("state", "procedure-state"),
                    "approvals",
                    Map.of("state", "step-state", "outcome", "step-outcome"),
                    "documents",
                    Map.of("kind", "document-kind", "language", "language"));

    private final ResourceBundle words;
    private final DateTimeFormatter moments;
    private final StringBuilder page = new StringBuilder(4096);

    private CasePaper(String language, ZoneId zone) {
        this.words = RoomWords.of(CasePaper.class, language);
        this.moments =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(RoomWords.formats(language))
                        .withZone(zone);
    }

    /** In this language, and by the clocks of this zone. */
    static String of(JsonObject told, String language, ZoneId zone) {
        return new CasePaper(language, zone).write(told, language, zone);
    }

    private String write(JsonObject told, String language, ZoneId zone) {
        String title = text(told, "number") + " " + text(told, "subject");
        page.append("<!DOCTYPE html>\n<html lang=\"").append(language);
        page.append("\">\n<head><meta charset=\"utf-8\"><title>").append(title);
        page.append("</title></head>\n<body>\n<h1>").append(title).append("</h1>\n<dl>\n");
        for (String fact : FACTS) {
            String value = said("facts", told, fact);
            if (!value.isEmpty()) {
                fact(fact, value);
            }
        }
        fact("zone", zone.getId());
        page.append("</dl>\n<h2>").append(word("description")).append("</h2>\n<p>");
        page.append(text(told, "description")).append("</p>\n");
        table("journal", told.getJsonArray("journal"), ENTRY);
        table("commitments", told.getJsonArray("commitments"), COMMITMENT);
        JsonArray procedures = told.getJsonArray("procedures");
        table("procedures", procedures, PROCEDURE);
        for (JsonObject procedure : procedures.getValuesAs(JsonObject.class)) {
            table("approvals", procedure.getJsonArray("approvals"), APPROVAL);
        }
        table("alerts", told.getJsonArray("alerts"), ALERT);
        table("clocks", told.getJsonArray("clocks"), CLOCK);
        table("documents", told.getJsonArray("documents"), DOCUMENT);
        table("files", told.getJsonArray("files"), FILE);
        return page.append("</body>\n</html>\n").toString();
    }

    private void fact(String name, String value) {
        page.append("<dt>").append(word(name)).append("</dt><dd>");
        page.append(value).append("</dd>\n");
    }

    private void table(String name, JsonArray rows, List<String> columns) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("<h2>").append(word(name)).append("</h2>\n<table border=\"1\">\n<tr>");
        columns.forEach(column -> page.append("<th>").append(word(column)).append("</th>"));
        page.append("</tr>\n");
        for (JsonObject row : rows.getValuesAs(JsonObject.class)) {
            page.append("<tr>");
            columns.forEach(
                    column -> page.append("<td>").append(said(name, row, column)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private String word(String key) {
        return escaped(words.getString("export." + key));
    }

    /** As a person says it: a slug by its word, a moment as it is written where they are. */
    private String said(String list, JsonObject from, String key) {
        String value = text(from, key);
        if (value.isEmpty()) {
            return value;
        }
        if (MOMENTS.contains(key)) {
            return escaped(moments.format(Instant.parse(value)));
        }
        String among = SLUGS.getOrDefault(list, Map.of()).get(key);
        String word = among + "." + value;
        return among != null && words.containsKey(word) ? escaped(words.getString(word)) : value;
    }

    private static String text(JsonObject from, String key) {
        JsonValue value = from.getOrDefault(key, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return escaped(string.getString());
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }

    private static String escaped(String text) {
        return Markup.escaped(text).replace("\n", "<br>\n");
    }
}
