package org.linja.escalation;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.RungDraft;
import org.linja.escalation.rules.Target;
import org.linja.platform.json.JsonText;
import org.linja.sla.rules.ClockKind;

/**
 * Reads a ladder from its stored text, and writes it. What a rung leaves out it says as the oldest
 * ladders did: critical, until somebody has taken the case, by mail, once, one is enough.
 */
final class LadderText {
    private LadderText() {}

    private record Place(Severity severity, ClockKind clock) {}

    /**
     * Reads a definition such as {@code {"rungs":[{"after":"PT0S","target":"on-duty:line-2"}]}}.
     *
     * @throws IllegalArgumentException if it describes no ladder
     */
    static EscalationLadder parse(String code, int version, String definition) {
        return ladder(code, version, JsonText.stored(definition));
    }

    private static EscalationLadder ladder(String code, int version, JsonObject definition) {
        Map<Place, List<Rung>> found = new LinkedHashMap<>();
        for (JsonObject rung : definition.getJsonArray("rungs").getValuesAs(JsonObject.class)) {
            Place place =
                    new Place(
                            Severity.of(rung.getString("severity", "critical")),
                            ClockKind.of(rung.getString("clock", "acknowledge")));
            List<Rung> above = found.computeIfAbsent(place, p -> new ArrayList<>());
            above.add(rung(above.size() + 1, rung));
        }
        return new EscalationLadder(
                code,
                version,
                found.entrySet().stream()
                        .map(
                                path ->
                                        new LadderPath(
                                                path.getKey().severity(),
                                                path.getKey().clock(),
                                                path.getValue()))
                        .toList());
    }

    private static Rung rung(int number, JsonObject rung) {
        JsonArray channels = rung.getJsonArray("channels");
        return new Rung(
                number,
                Duration.parse(rung.getString("after")),
                Target.of(rung.getString("target")),
                channels == null
                        ? List.of(ChannelKind.EMAIL)
                        : channels.getValuesAs(
                                (JsonString channel) -> ChannelKind.of(channel.getString())),
                rung.getInt("times", 1),
                Duration.parse(rung.getString("every", "PT0S")),
                rung.getInt("acknowledgements", 1));
    }

    /** Writes a ladder so that {@link #parse} reads the same one. */
    static JsonObject json(List<LadderPath> paths) {
        JsonArrayBuilder rungs = JsonText.array();
        for (LadderPath path : paths) {
            path.rungs().forEach(rung -> rungs.add(json(path, rung)));
        }
        return JsonText.object().add("rungs", rungs).build();
    }

    private static JsonObjectBuilder json(LadderPath path, Rung rung) {
        JsonObjectBuilder json =
                JsonText.object()
                        .add("severity", path.severity().slug())
                        .add("clock", path.clock().slug())
                        .add("after", rung.after().toString())
                        .add("target", rung.target().written())
                        .add(
                                "channels",
                                JsonText.array(
                                        rung.channels().stream().map(ChannelKind::slug).toList()))
                        .add("acknowledgements", rung.acknowledgements())
                        .add("times", rung.times());
        return rung.times() == 1 ? json : json.add("every", rung.every().toString());
    }

    /** A ladder as somebody would have written it, to be checked anew or revised. */
    static List<RungDraft> draft(List<LadderPath> paths) {
        return paths.stream()
                .flatMap(path -> path.rungs().stream().map(rung -> draft(path, rung)))
                .toList();
    }

    private static RungDraft draft(LadderPath path, Rung rung) {
        return new RungDraft(
                path.severity().slug(),
                path.clock().slug(),
                rung.after().toString(),
                rung.target().written(),
                rung.channels().stream().map(ChannelKind::slug).toList(),
                (long) rung.times(),
                rung.times() == 1 ? "" : rung.every().toString(),
                (long) rung.acknowledgements());
    }
}
