package org.linja.exports;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.ResourceBundle;
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

    private final ResourceBundle words;
    private final StringBuilder page = new StringBuilder(4096);

    private CasePaper(String language) {
        this.words = RoomWords.of(CasePaper.class, language);
    }

    static String of(JsonObject told, String language) {
        return new CasePaper(language).write(told, language);
    }

    private String write(JsonObject told, String language) {
        String title = text(told, "number") + " " + text(told, "subject");
        page.append("<!DOCTYPE html>\n<html lang=\"").append(language);
        page.append("\">\n<head><meta charset=\"utf-8\"><title>").append(title);
        page.append("</title></head>\n<body>\n<h1>").append(title).append("</h1>\n<dl>\n");
        for (String fact : FACTS) {
            String value = text(told, fact);
            if (!value.isEmpty()) {
                page.append("<dt>").append(word(fact)).append("</dt><dd>");
                page.append(value).append("</dd>\n");
            }
        }
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
                    column -> page.append("<td>").append(text(row, column)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private String word(String key) {
        return escaped(words.getString("export." + key));
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
