package org.linja.contracts;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.Severity;

/**
 * Reads contract terms from their stored text, and writes them.
 *
 * <p>One JSON object: {@code calendar}, {@code ladder}, {@code hotline}, {@code questions} (list of
 * {@code key}, {@code severity}, {@code text} by language), {@code targets} (severity to list of
 * {@code clock}, {@code budget} as ISO 8601 duration, {@code pausedByQuestion}, and where they are
 * not false or empty {@code calendar}, {@code pausedByVendor} and {@code warnings}, a list of
 * durations), {@code channels} (channel to list of severities).
 */
public final class ContractText {
    private ContractText() {}

    /** Throws IllegalArgumentException or JsonException when the text holds no terms. */
    public static ContractTerms parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new ContractTerms(
                    json.getString("calendar"),
                    json.getString("ladder"),
                    json.getString("hotline"),
                    json.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                            .map(ContractText::question)
                            .toList(),
                    targets(json.getJsonObject("targets")),
                    channels(json.getJsonObject("channels")));
        }
    }

    /** Writes terms so that {@link #parse} reads the same ones. */
    public static String write(ContractTerms terms) {
        JsonArrayBuilder questions = Json.createArrayBuilder();
        for (ImpactQuestion question : terms.questions()) {
            JsonObjectBuilder text = Json.createObjectBuilder();
            new TreeMap<>(question.textByLanguage()).forEach(text::add);
            questions.add(
                    Json.createObjectBuilder()
                            .add("key", question.key())
                            .add("severity", question.whenYes().slug())
                            .add("text", text));
        }
        return Json.createObjectBuilder()
                .add("calendar", terms.calendar())
                .add("ladder", terms.ladder())
                .add("hotline", terms.hotline())
                .add("questions", questions)
                .add("targets", targets(terms))
                .add("channels", channels(terms))
                .build()
                .toString();
    }

    private static JsonObjectBuilder targets(ContractTerms terms) {
        JsonObjectBuilder targets = Json.createObjectBuilder();
        terms.targets()
                .forEach(
                        (severity, list) -> {
                            JsonArrayBuilder clocks = Json.createArrayBuilder();
                            list.forEach(target -> clocks.add(target(target)));
                            targets.add(severity.slug(), clocks);
                        });
        return targets;
    }

    private static JsonObjectBuilder target(ClockTarget target) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("clock", target.clock())
                        .add("budget", target.budget().toString())
                        .add("pausedByQuestion", target.pausedByQuestion());
        // Left out where they say nothing, so that older terms keep their text.
        if (target.calendar() != null) {
            json.add("calendar", target.calendar());
        }
        if (target.pausedByVendor()) {
            json.add("pausedByVendor", true);
        }
        if (!target.warnings().isEmpty()) {
            json.add(
                    "warnings",
                    Json.createArrayBuilder(
                            target.warnings().stream().map(Duration::toString).toList()));
        }
        return json;
    }

    private static JsonObjectBuilder channels(ContractTerms terms) {
        JsonObjectBuilder channels = Json.createObjectBuilder();
        terms.channels()
                .forEach(
                        (channel, severities) -> {
                            JsonArrayBuilder open = Json.createArrayBuilder();
                            severities.forEach(severity -> open.add(severity.slug()));
                            channels.add(channel.slug(), open);
                        });
        return channels;
    }

    private static ImpactQuestion question(JsonObject json) {
        Map<String, String> texts = new HashMap<>();
        JsonObject text = json.getJsonObject("text");
        text.keySet().forEach(language -> texts.put(language, text.getString(language)));
        return new ImpactQuestion(
                json.getString("key"), Severity.of(json.getString("severity")), texts);
    }

    private static Map<Severity, List<ClockTarget>> targets(JsonObject json) {
        Map<Severity, List<ClockTarget>> targets = new EnumMap<>(Severity.class);
        for (String severity : json.keySet()) {
            targets.put(
                    Severity.of(severity),
                    json.getJsonArray(severity).getValuesAs(JsonObject.class).stream()
                            .map(
                                    target ->
                                            new ClockTarget(
                                                    target.getString("clock"),
                                                    target.getString("calendar", null),
                                                    Duration.parse(target.getString("budget")),
                                                    target.getBoolean("pausedByQuestion"),
                                                    target.getBoolean("pausedByVendor", false),
                                                    warnings(target)))
                            .toList());
        }
        return targets;
    }

    private static List<Duration> warnings(JsonObject target) {
        return target.containsKey("warnings")
                ? target.getJsonArray("warnings").getValuesAs(JsonString.class).stream()
                        .map(text -> Duration.parse(text.getString()))
                        .toList()
                : List.of();
    }

    private static Map<Channel, Set<Severity>> channels(JsonObject json) {
        Map<Channel, Set<Severity>> channels = new EnumMap<>(Channel.class);
        for (String channel : json.keySet()) {
            channels.put(
                    Channel.of(channel),
                    json.getJsonArray(channel).getValuesAs(JsonString.class).stream()
                            .map(severity -> Severity.of(severity.getString()))
                            .collect(Collectors.toSet()));
        }
        return channels;
    }
}
