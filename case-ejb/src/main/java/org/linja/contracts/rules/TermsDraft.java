package org.linja.contracts.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Terms as somebody wrote them down, before anything is known to be right. The words are the same
 * as in the stored terms: slugs, durations as in ISO 8601, times of day as {@code 22:00}.
 */
public record TermsDraft(
        String calendar,
        String ladder,
        String hotline,
        List<String> languages,
        List<Question> questions,
        List<Rule> rules,
        List<Target> targets,
        List<Opening> openings,
        List<Treatment> treatments,
        Quiet quiet,
        List<Part> components,
        Conduct conduct) {

    public TermsDraft {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
        targets = List.copyOf(targets);
        openings = List.copyOf(openings);
        treatments = List.copyOf(treatments);
        components = List.copyOf(components);
    }

    /** A question, with its words by language tag. */
    public record Question(String key, Map<String, String> text) {
        public Question {
            text = Map.copyOf(text);
        }
    }

    /** A rule of the decision table, with its criterion by language tag. */
    public record Rule(Map<String, Boolean> when, String severity, Map<String, String> criterion) {
        public Rule {
            when = Map.copyOf(when);
            criterion = Map.copyOf(criterion);
        }
    }

    /**
     * A promise.
     *
     * @param calendar code of the calendar whose hours are owed; empty for the contract's own
     * @param pausedByQuestion null where nothing was said of it
     * @param warnings ISO 8601 durations of working time left
     */
    public record Target(
            String severity,
            String clock,
            String calendar,
            String budget,
            @Nullable Boolean pausedByQuestion,
            boolean pausedByVendor,
            List<String> warnings) {
        public Target {
            warnings = List.copyOf(warnings);
        }
    }

    /** A severity that a channel may open. */
    public record Opening(String channel, String severity) {}

    /** The kinds of case that a channel may treat; one that is not named treats all. */
    public record Treatment(String channel, List<String> kinds) {
        public Treatment {
            kinds = List.copyOf(kinds);
        }
    }

    /** Quiet hours; both empty where there are none. */
    public record Quiet(String from, String until) {
        public static final Quiet NONE = new Quiet("", "");
    }

    /** A component, with its name by language tag. */
    public record Part(String key, Map<String, String> name, String responsibility) {
        public Part {
            name = Map.copyOf(name);
        }
    }

    /** How cases are dealt with; an empty text says nothing. */
    public record Conduct(
            String reopenWithin,
            boolean mayMerge,
            String contestWithin,
            String arbiter,
            String settleWithin,
            boolean runningCasesFollow,
            Eyes secondPair) {
        public static final Conduct USUAL = of(CaseRules.USUAL);

        /** Conduct by which every answer goes out at once. */
        public Conduct(
                String reopenWithin,
                boolean mayMerge,
                String contestWithin,
                String arbiter,
                String settleWithin,
                boolean runningCasesFollow) {
            this(
                    reopenWithin,
                    mayMerge,
                    contestWithin,
                    arbiter,
                    settleWithin,
                    runningCasesFollow,
                    Eyes.NONE);
        }

        static Conduct of(CaseRules rules) {
            CaseRules.Arbitration arbitration = rules.arbitration();
            return new Conduct(
                    text(rules.reopenWithin()),
                    rules.mayMerge(),
                    text(rules.contestWithin()),
                    arbitration == null ? "" : arbitration.arbiter(),
                    arbitration == null ? "" : text(arbitration.settleWithin()),
                    rules.runningCasesFollow(),
                    Eyes.of(rules.secondPair()));
        }

        private static String text(@Nullable Duration duration) {
            return duration == null ? "" : duration.toString();
        }
    }

    /**
     * Which answers a second person reads, and how long that may take.
     *
     * @param legalWords by language tag
     */
    public record Eyes(
            List<String> classes,
            String within,
            boolean named,
            Map<String, List<String>> legalWords) {
        public static final Eyes NONE = new Eyes(List.of(), "", false, Map.of());

        public Eyes {
            classes = List.copyOf(classes);
            legalWords = Map.copyOf(legalWords);
        }

        static Eyes of(@Nullable SecondPair pair) {
            return pair == null
                    ? NONE
                    : new Eyes(
                            pair.classes().stream().map(AnswerClass::slug).toList(),
                            pair.within().toString(),
                            pair.named(),
                            pair.legalWords());
        }

        boolean isEmpty() {
            return classes.isEmpty()
                    && within.isBlank()
                    && !named
                    && legalWords.values().stream().allMatch(List::isEmpty);
        }
    }

    /** Terms that are in force, to make new ones from. */
    public static TermsDraft of(ContractTerms terms) {
        QuietHours quiet = terms.quietHours();
        return new TermsDraft(
                terms.calendar(),
                terms.ladder(),
                terms.hotline(),
                terms.languages(),
                terms.questions().stream()
                        .map(one -> new Question(one.key(), one.textByLanguage()))
                        .toList(),
                rules(terms.severities()),
                targets(terms),
                openings(terms),
                terms.channels().treats().entrySet().stream()
                        .map(
                                treated ->
                                        new Treatment(
                                                treated.getKey().slug(),
                                                List.copyOf(treated.getValue())))
                        .toList(),
                quiet == null
                        ? Quiet.NONE
                        : new Quiet(quiet.from().toString(), quiet.until().toString()),
                terms.components().stream()
                        .map(
                                one ->
                                        new Part(
                                                one.key(),
                                                one.nameByLanguage(),
                                                one.responsibility().slug()))
                        .toList(),
                Conduct.of(terms.caseRules()));
    }

    static List<Rule> rules(SeverityTable table) {
        return table.rules().stream()
                .map(one -> new Rule(one.when(), one.severity().slug(), one.criterion()))
                .toList();
    }

    private static List<Target> targets(ContractTerms terms) {
        List<Target> targets = new ArrayList<>();
        terms.targets()
                .forEach(
                        (severity, list) ->
                                list.forEach(target -> targets.add(target(severity, target))));
        return targets;
    }

    private static Target target(Severity severity, ClockTarget target) {
        return new Target(
                severity.slug(),
                target.clock(),
                Objects.requireNonNullElse(target.calendar(), ""),
                target.budget().toString(),
                target.pausedByQuestion(),
                target.pausedByVendor(),
                target.warnings().stream().map(Duration::toString).toList());
    }

    private static List<Opening> openings(ContractTerms terms) {
        List<Opening> openings = new ArrayList<>();
        terms.channels()
                .opens()
                .forEach(
                        (channel, severities) ->
                                severities.forEach(
                                        severity ->
                                                openings.add(
                                                        new Opening(
                                                                channel.slug(), severity.slug()))));
        return openings;
    }
}
