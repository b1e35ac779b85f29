package org.linja.contracts;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.CaseRules;
import org.linja.contracts.rules.ChannelPolicy;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Component;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.QuietHours;
import org.linja.contracts.rules.SecondPair;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityRule;
import org.linja.contracts.rules.SeverityTable;
import org.linja.platform.json.JsonText;

/**
 * Reads contract terms from their stored text, and writes them. What the text looks like {@code
 * contract.schema.json} says. What says nothing is left out, so that older terms keep their text.
 *
 * <p>Older texts have no {@code severities}; there each question has a {@code severity} that a yes
 * to it entails, and the hardest yes decides.
 */
public final class ContractText {
    private ContractText() {}

    /** Throws IllegalArgumentException or JsonException when the text holds no terms. */
    public static ContractTerms parse(String text) {
        return TermsParse.of(JsonText.stored(text));
    }

    /** Writes terms so that {@link #parse} reads the same ones. */
    public static String write(ContractTerms terms) {
        return json(terms).toString();
    }

    /** The same as an object, to stand in a greater text. */
    static JsonObject json(ContractTerms terms) {
        JsonObjectBuilder json =
                JsonText.object()
                        .add("calendar", terms.calendar())
                        .add("ladder", terms.ladder())
                        .add("hotline", terms.hotline());
        if (!terms.languages().equals(ContractTerms.LANGUAGES)) {
            json.add("languages", JsonText.array(terms.languages()));
        }
        Optional<Map<String, Severity>> whenYes =
                terms.severities().asHardestYes(terms.questions());
        json.add("questions", questions(terms, whenYes.orElse(Map.of())));
        if (whenYes.isEmpty()) {
            json.add("severities", severities(terms.severities()));
        }
        json.add("targets", targets(terms)).add("channels", opens(terms.channels()));
        if (!terms.channels().treats().isEmpty()) {
            json.add("treats", treats(terms.channels()));
        }
        QuietHours quiet = terms.quietHours();
        if (quiet != null) {
            json.add(
                    "quietHours",
                    JsonText.object()
                            .add("from", quiet.from().toString())
                            .add("until", quiet.until().toString()));
        }
        if (!terms.components().isEmpty()) {
            json.add("components", components(terms.components()));
        }
        caseRules(json, terms.caseRules());
        return json.build();
    }

    private static JsonArrayBuilder questions(ContractTerms terms, Map<String, Severity> whenYes) {
        JsonArrayBuilder questions = JsonText.array();
        for (ImpactQuestion question : terms.questions()) {
            JsonObjectBuilder json = JsonText.object().add("key", question.key());
            Severity severity = whenYes.get(question.key());
            if (severity != null) {
                json.add("severity", severity.slug());
            }
            questions.add(json.add("text", texts(question.textByLanguage())));
        }
        return questions;
    }

    private static JsonArrayBuilder severities(SeverityTable table) {
        JsonArrayBuilder rules = JsonText.array();
        for (SeverityRule rule : table.rules()) {
            JsonObjectBuilder when = JsonText.object();
            new TreeMap<>(rule.when()).forEach(when::add);
            JsonObjectBuilder json =
                    JsonText.object().add("when", when).add("severity", rule.severity().slug());
            if (!rule.criterion().isEmpty()) {
                json.add("criterion", texts(rule.criterion()));
            }
            rules.add(json);
        }
        return rules;
    }

    private static JsonObjectBuilder texts(Map<String, String> byLanguage) {
        JsonObjectBuilder texts = JsonText.object();
        new TreeMap<>(byLanguage).forEach(texts::add);
        return texts;
    }

    private static JsonObjectBuilder targets(ContractTerms terms) {
        JsonObjectBuilder targets = JsonText.object();
        terms.targets()
                .forEach(
                        (severity, list) -> {
                            JsonArrayBuilder clocks = JsonText.array();
                            list.forEach(target -> clocks.add(target(target)));
                            targets.add(severity.slug(), clocks);
                        });
        return targets;
    }

    private static JsonObjectBuilder target(ClockTarget target) {
        JsonObjectBuilder json =
                JsonText.object()
                        .add("clock", target.clock())
                        .add("budget", target.budget().toString())
                        .add("pausedByQuestion", target.pausedByQuestion());
        if (target.calendar() != null) {
            json.add("calendar", target.calendar());
        }
        if (target.pausedByVendor()) {
            json.add("pausedByVendor", true);
        }
        if (!target.warnings().isEmpty()) {
            json.add(
                    "warnings",
                    JsonText.array(target.warnings().stream().map(Duration::toString).toList()));
        }
        return json;
    }

    private static JsonObjectBuilder opens(ChannelPolicy policy) {
        JsonObjectBuilder channels = JsonText.object();
        policy.opens()
                .forEach(
                        (channel, severities) ->
                                channels.add(
                                        channel.slug(),
                                        JsonText.array(
                                                severities.stream().map(Severity::slug).toList())));
        return channels;
    }

    private static JsonObjectBuilder treats(ChannelPolicy policy) {
        JsonObjectBuilder channels = JsonText.object();
        policy.treats()
                .forEach((channel, kinds) -> channels.add(channel.slug(), JsonText.array(kinds)));
        return channels;
    }

    private static JsonArrayBuilder components(List<Component> components) {
        JsonArrayBuilder list = JsonText.array();
        for (Component component : components) {
            list.add(
                    JsonText.object()
                            .add("key", component.key())
                            .add("name", texts(component.nameByLanguage()))
                            .add("responsibility", component.responsibility().slug()));
        }
        return list;
    }

    private static void caseRules(JsonObjectBuilder json, CaseRules rules) {
        if (rules.reopenWithin() != null) {
            json.add("reopenWithin", rules.reopenWithin().toString());
        }
        if (!rules.mayMerge()) {
            json.add("mayMerge", false);
        }
        if (!rules.contestWithin().equals(CaseRules.USUAL.contestWithin())) {
            json.add("contestWithin", rules.contestWithin().toString());
        }
        CaseRules.Arbitration arbitration = rules.arbitration();
        if (arbitration != null) {
            json.add(
                    "disputes",
                    JsonText.object()
                            .add("arbiter", arbitration.arbiter())
                            .add("settleWithin", arbitration.settleWithin().toString()));
        }
        if (rules.runningCasesFollow()) {
            json.add("runningCasesFollow", true);
        }
        SecondPair pair = rules.secondPair();
        if (pair != null) {
            json.add("secondPair", secondPair(pair));
        }
    }

    private static JsonObjectBuilder secondPair(SecondPair pair) {
        JsonObjectBuilder words = JsonText.object();
        pair.legalWords().forEach((language, list) -> words.add(language, JsonText.array(list)));
        return JsonText.object()
                .add(
                        "classes",
                        JsonText.array(pair.classes().stream().map(AnswerClass::slug).toList()))
                .add("within", pair.within().toString())
                .add("named", pair.named())
                .add("legalWords", words);
    }
}
