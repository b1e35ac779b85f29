package org.linja.contracts;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.CaseRules;
import org.linja.contracts.rules.CaseRules.Arbitration;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ChannelPolicy;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Component;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.QuietHours;
import org.linja.contracts.rules.Responsibility;
import org.linja.contracts.rules.SecondPair;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityRule;
import org.linja.contracts.rules.SeverityTable;

/** Reads terms that were checked before they were stored. */
final class TermsParse {
    private TermsParse() {}

    static ContractTerms of(JsonObject json) {
        List<JsonObject> questions = objects(json, "questions");
        return new ContractTerms(
                json.getString("calendar"),
                json.getString("ladder"),
                json.getString("hotline"),
                json.containsKey("languages")
                        ? texts(json.getJsonArray("languages"))
                        : ContractTerms.LANGUAGES,
                questions.stream()
                        .map(one -> new ImpactQuestion(one.getString("key"), texts(one, "text")))
                        .toList(),
                json.containsKey("severities")
                        ? severities(objects(json, "severities"))
                        : hardestYes(questions),
                targets(json.getJsonObject("targets")),
                channels(json),
                quietHours(json),
                objects(json, "components").stream().map(TermsParse::component).toList(),
                caseRules(json));
    }

    private static SeverityTable severities(List<JsonObject> rules) {
        return new SeverityTable(
                rules.stream()
                        .map(
                                rule ->
                                        new SeverityRule(
                                                when(rule.getJsonObject("when")),
                                                Severity.of(rule.getString("severity")),
                                                texts(rule, "criterion")))
                        .toList());
    }

    private static Map<String, Boolean> when(JsonObject json) {
        Map<String, Boolean> when = new HashMap<>();
        json.keySet().forEach(key -> when.put(key, json.getBoolean(key)));
        return when;
    }

    private static SeverityTable hardestYes(List<JsonObject> questions) {
        Map<String, Severity> whenYes = new LinkedHashMap<>();
        questions.forEach(
                one -> whenYes.put(one.getString("key"), Severity.of(one.getString("severity"))));
        return SeverityTable.ofHardestYes(whenYes);
    }

    private static Map<Severity, List<ClockTarget>> targets(JsonObject json) {
        Map<Severity, List<ClockTarget>> targets = new EnumMap<>(Severity.class);
        for (String severity : json.keySet()) {
            targets.put(
                    Severity.of(severity),
                    objects(json, severity).stream().map(TermsParse::target).toList());
        }
        return targets;
    }

    private static ClockTarget target(JsonObject json) {
        return new ClockTarget(
                json.getString("clock"),
                json.getString("calendar", null),
                Duration.parse(json.getString("budget")),
                json.getBoolean("pausedByQuestion"),
                json.getBoolean("pausedByVendor", false),
                json.containsKey("warnings")
                        ? texts(json.getJsonArray("warnings")).stream()
                                .map(Duration::parse)
                                .toList()
                        : List.of());
    }

    private static ChannelPolicy channels(JsonObject json) {
        Map<Channel, Set<Severity>> opens = new EnumMap<>(Channel.class);
        JsonObject opened = json.getJsonObject("channels");
        for (String channel : opened.keySet()) {
            opens.put(
                    Channel.of(channel),
                    texts(opened.getJsonArray(channel)).stream()
                            .map(Severity::of)
                            .collect(Collectors.toSet()));
        }
        Map<Channel, Set<String>> treats = new EnumMap<>(Channel.class);
        if (json.containsKey("treats")) {
            JsonObject treated = json.getJsonObject("treats");
            for (String channel : treated.keySet()) {
                treats.put(Channel.of(channel), Set.copyOf(texts(treated.getJsonArray(channel))));
            }
        }
        return new ChannelPolicy(opens, treats);
    }

    private static @Nullable QuietHours quietHours(JsonObject json) {
        JsonObject quiet = json.getJsonObject("quietHours");
        return quiet == null
                ? null
                : new QuietHours(
                        LocalTime.parse(quiet.getString("from")),
                        LocalTime.parse(quiet.getString("until")));
    }

    private static Component component(JsonObject json) {
        return new Component(
                json.getString("key"),
                texts(json, "name"),
                Responsibility.of(json.getString("responsibility")));
    }

    private static CaseRules caseRules(JsonObject json) {
        JsonObject disputes = json.getJsonObject("disputes");
        return new CaseRules(
                json.containsKey("reopenWithin")
                        ? Duration.parse(json.getString("reopenWithin"))
                        : null,
                json.getBoolean("mayMerge", true),
                json.containsKey("contestWithin")
                        ? Duration.parse(json.getString("contestWithin"))
                        : CaseRules.USUAL.contestWithin(),
                disputes == null
                        ? null
                        : new Arbitration(
                                disputes.getString("arbiter"),
                                Duration.parse(disputes.getString("settleWithin"))),
                json.getBoolean("runningCasesFollow", false),
                secondPair(json.getJsonObject("secondPair")));
    }

    private static @Nullable SecondPair secondPair(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        Map<String, List<String>> words = new HashMap<>();
        JsonObject byLanguage = json.getJsonObject("legalWords");
        if (byLanguage != null) {
            byLanguage
                    .keySet()
                    .forEach(
                            language ->
                                    words.put(language, texts(byLanguage.getJsonArray(language))));
        }
        return new SecondPair(
                texts(json.getJsonArray("classes")).stream()
                        .map(AnswerClass::of)
                        .collect(Collectors.toSet()),
                Duration.parse(json.getString("within")),
                json.getBoolean("named", false),
                words);
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        JsonArray list = json.getJsonArray(name);
        return list == null ? List.of() : list.getValuesAs(JsonValue::asJsonObject);
    }

    private static List<String> texts(JsonArray list) {
        return list.getValuesAs(JsonString::getString);
    }

    private static Map<String, String> texts(JsonObject json, String name) {
        Map<String, String> texts = new HashMap<>();
        JsonObject byLanguage = json.getJsonObject(name);
        if (byLanguage != null) {
            byLanguage.keySet().forEach(key -> texts.put(key, byLanguage.getString(key)));
        }
        return texts;
    }
}
