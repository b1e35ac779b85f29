package org.linja.ops.gateway;

import static org.linja.platform.rules.Markup.escaped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;

/** The page on which a person at the trial sees what would have rung, and answers it. */
final class GatewayPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 50;

    private GatewayPage() {}

    static String of(
            Arrivals arrivals, Mood mood, String lastReply, List<Arrivals.Arrival> pushed) {
        StringBuilder page = new StringBuilder(4_000);
        page.append("<!doctype html><html lang=en><meta charset=utf-8>")
                .append("<meta name=viewport content='width=device-width'>")
                .append("<title>Linja test gateway</title><style>body{font:16px sans-serif;")
                .append(
                        "max-width:46rem;margin:1rem auto;padding:0 1rem}:root{color-scheme:light dark}")
                .append("article{border:1px solid #b9c4c6;border-radius:6px;padding:.75rem;")
                .append("margin:.75rem 0}form{display:inline}button{min-height:2.5rem;")
                .append("padding:0 .75rem;margin:.25rem .25rem 0 0}small{opacity:.8}")
                .append("label{display:block;margin-top:.5rem}input{min-height:2.25rem}</style>")
                .append("<h1>Test gateway</h1><p>Nobody is reached from here. ")
                .append(arrivals.count())
                .append(" arrived, ")
                .append(arrivals.repeated())
                .append(" came again and were dropped.</p><p>It is <b>")
                .append(mood.name().toLowerCase(Locale.ROOT))
                .append("</b>: ");
        for (Mood other : Mood.values()) {
            String word = other.name().toLowerCase(Locale.ROOT);
            page.append("<form method=post action=/mood><button name=mood value=")
                    .append(word)
                    .append('>')
                    .append(word)
                    .append("</button></form>");
        }
        page.append("</p>");
        if (!lastReply.isEmpty()) {
            page.append("<p role=status>Linja said: ").append(escaped(lastReply)).append("</p>");
        }
        arrivals.newest().stream().limit(SHOWN).forEach(arrival -> card(page, arrival));
        page.append("<h2>Test push service</h2><p>No telephone is behind it. ")
                .append(pushed.size())
                .append(" arrived.</p>");
        pushed.stream().limit(SHOWN).forEach(push -> push(page, push));
        return page.append("</html>").toString();
    }

    private static void card(StringBuilder page, Arrivals.Arrival arrival) {
        page.append("<article><b>")
                .append(escaped(arrival.text("channel")))
                .append("</b> to ")
                .append(escaped(arrival.text("to")))
                .append(" <small>")
                .append(escaped(arrival.text("at")))
                .append(", key ")
                .append(escaped(arrival.text("key")))
                .append("</small><p lang=")
                .append(escaped(arrival.text("language")))
                .append('>')
                .append(escaped(arrival.text("text")))
                .append("</p>");
        for (String act : List.of("heard", "failed")) {
            page.append("<form method=post action=/answer><input type=hidden name=key value=\"")
                    .append(escaped(arrival.text("key")))
                    .append("\"><button name=act value=")
                    .append(act)
                    .append('>')
                    .append(act)
                    .append("</button></form>");
        }
        page.append("<form method=post action=/answer><input type=hidden name=from value=\"")
                .append(escaped(arrival.text("to")))
                .append("\"><input type=hidden name=act value=text>")
                .append("<label>Answer <input name=text value=\"")
                .append(escaped(code(arrival.text("text"))))
                .append("\"></label> <button>Send</button></form></article>");
    }

    private static void push(StringBuilder page, Arrivals.Arrival push) {
        JsonNode said = read(push.text("text"));
        page.append("<article><b>push</b> <small>")
                .append(escaped(push.text("at")))
                .append(", kept for ")
                .append(escaped(push.text("ttl")))
                .append(" s, ")
                .append(escaped(push.text("urgency")))
                .append(", topic ")
                .append(escaped(push.text("topic")))
                .append("</small><p lang=")
                .append(escaped(said.path("language").asText()))
                .append("><b>")
                .append(escaped(said.path("title").asText()))
                .append("</b><br>")
                .append(escaped(said.path("body").asText()))
                .append("</p>");
        for (String act : List.of("delivered", "heard")) {
            page.append("<form method=post action=/device><input type=hidden name=token value=\"")
                    .append(escaped(said.path("token").asText()))
                    .append("\"><button name=act value=")
                    .append(act)
                    .append('>')
                    .append(act)
                    .append("</button></form>");
        }
        page.append("</article>");
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notOurs) {
            return JSON.createObjectNode();
        }
    }

    /** The last word of an alert is its code. */
    private static String code(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
