package org.linja.contracts;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityTable;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.TermsDraft.Conduct;
import org.linja.contracts.rules.TermsDraft.Eyes;
import org.linja.contracts.rules.TermsDraft.Opening;
import org.linja.contracts.rules.TermsDraft.Part;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Quiet;
import org.linja.contracts.rules.TermsDraft.Rule;
import org.linja.contracts.rules.TermsDraft.Target;
import org.linja.contracts.rules.TermsDraft.Treatment;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.Slugged;

/**
 * Reads terms as somebody sent them. Whether they can be promised the rules tell; what is no such
 * text at all is told here.
 */
final class DraftParse {
    private DraftParse() {}

    /**
     * Reads the draft.
     *
     * @param prefix of the paths of what is wrong
     * @throws Problem {@code invalid-input} naming each field that is unknown or of another type
     */
    static TermsDraft of(JsonObject json, String prefix) {
        List<FieldError> errors = new ArrayList<>();
        StrictJson terms = new StrictJson(prefix, json, errors);
        TermsDraft draft = read(terms);
        terms.done();
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_INPUT, errors);
        }
        return draft;
    }

    /** The same; what was not asked for the caller finds. */
    static TermsDraft read(StrictJson terms) {
        List<StrictJson> questions = terms.objects("questions");
        StrictJson quiet = terms.object("quietHours");
        return new TermsDraft(
                terms.text("calendar"),
                terms.text("ladder"),
                terms.text("hotline"),
                terms.has("languages") ? terms.texts("languages") : ContractTerms.LANGUAGES,
                questions.stream()
                        .map(one -> new Question(one.text("key"), one.textsByKey("text")))
                        .toList(),
                rules(terms, questions),
                targets(terms.object("targets")),
                openings(terms.object("channels")),
                treatments(terms.object("treats")),
                new Quiet(quiet.text("from"), quiet.text("until")),
                terms.objects("components").stream().map(DraftParse::part).toList(),
                conduct(terms));
    }

    private static List<Rule> rules(StrictJson terms, List<StrictJson> questions) {
        if (terms.has("severities")) {
            return terms.objects("severities").stream()
                    .map(
                            one ->
                                    new Rule(
                                            one.answers("when"),
                                            one.text("severity"),
                                            one.textsByKey("criterion")))
                    .toList();
        }
        Map<String, Severity> whenYes = new LinkedHashMap<>();
        for (StrictJson question : questions) {
            String key = question.text("key");
            Slugged.find(Severity.class, question.text("severity"))
                    .ifPresentOrElse(
                            severity -> whenYes.put(key, severity),
                            () -> question.wrong("severity", "unknown-severity"));
        }
        return SeverityTable.ofHardestYes(whenYes).rules().stream()
                .map(rule -> new Rule(rule.when(), rule.severity().slug(), Map.of()))
                .toList();
    }

    private static List<Target> targets(StrictJson json) {
        List<Target> targets = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (StrictJson one : json.objects(severity.slug())) {
                targets.add(
                        new Target(
                                severity.slug(),
                                one.text("clock"),
                                one.text("calendar"),
                                one.text("budget"),
                                one.yesOrNo("pausedByQuestion"),
                                Boolean.TRUE.equals(one.yesOrNo("pausedByVendor")),
                                one.texts("warnings")));
            }
        }
        return targets;
    }

    private static List<Opening> openings(StrictJson json) {
        List<Opening> openings = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            json.texts(channel.slug())
                    .forEach(severity -> openings.add(new Opening(channel.slug(), severity)));
        }
        return openings;
    }

    private static List<Treatment> treatments(StrictJson json) {
        List<Treatment> treatments = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            if (json.has(channel.slug())) {
                treatments.add(new Treatment(channel.slug(), json.texts(channel.slug())));
            }
        }
        return treatments;
    }

    private static Part part(StrictJson json) {
        return new Part(json.text("key"), json.textsByKey("name"), json.text("responsibility"));
    }

    private static Conduct conduct(StrictJson terms) {
        StrictJson disputes = terms.object("disputes");
        return new Conduct(
                terms.text("reopenWithin"),
                !Boolean.FALSE.equals(terms.yesOrNo("mayMerge")),
                terms.has("contestWithin")
                        ? terms.text("contestWithin")
                        : Conduct.USUAL.contestWithin(),
                disputes.text("arbiter"),
                disputes.text("settleWithin"),
                Boolean.TRUE.equals(terms.yesOrNo("runningCasesFollow")),
                secondPair(terms.object("secondPair")));
    }

    private static Eyes secondPair(StrictJson json) {
        StrictJson byLanguage = json.object("legalWords");
        Map<String, List<String>> words = new LinkedHashMap<>();
        byLanguage.names().forEach(language -> words.put(language, byLanguage.texts(language)));
        return new Eyes(
                json.texts("classes"),
                json.text("within"),
                Boolean.TRUE.equals(json.yesOrNo("named")),
                words);
    }
}
