package org.linja.contracts.rules;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.CaseRules.Arbitration;
import org.linja.contracts.rules.TermsDraft.Conduct;
import org.linja.contracts.rules.TermsDraft.Eyes;
import org.linja.contracts.rules.TermsDraft.Opening;
import org.linja.contracts.rules.TermsDraft.Part;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Quiet;
import org.linja.contracts.rules.TermsDraft.Rule;
import org.linja.contracts.rules.TermsDraft.Target;
import org.linja.contracts.rules.TermsDraft.Treatment;
import org.linja.contracts.rules.TermsReading.Sound;
import org.linja.contracts.rules.TermsReading.Unsound;

/** Reads a draft of terms and finds everything that could not be promised, or not be measured. */
public final class TermsCheck {

    /** The clocks there are; those of {@code sla}, which knows how to run them. */
    public static final List<String> CLOCKS =
            List.of(
                    "acknowledge",
                    "useful-response",
                    "next-update",
                    "workaround",
                    "restore",
                    "resolve",
                    "close",
                    "engineer-on-line");

    /** More questions would not be asked on the telephone. */
    public static final int MOST_QUESTIONS = 12;

    /** A table that nobody reads decides nothing; twelve questions of their own need thirteen. */
    public static final int MOST_RULES = 24;

    public static final int MOST_COMPONENTS = 24;

    /** The kinds of case there are; those of {@code cases}. */
    public static final List<String> KINDS = List.of("how-to", "fault");

    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_CRITERION = 400;
    private static final int LONGEST_NAME = 120;

    /** Nobody reads a longer list of legal words over before signing it. */
    public static final int MOST_LEGAL_WORDS = 100;

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 60;
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final List<TermsFault> faults = new ArrayList<>();

    private TermsCheck() {}

    /**
     * Reads the draft.
     *
     * @param known what the terms may name
     */
    public static TermsReading read(TermsDraft draft, KnownNames known) {
        TermsCheck check = new TermsCheck();
        check.calendar(draft.calendar(), known.calendars(), "calendar", "no-calendar");
        check.require(known.ladders().contains(draft.ladder()), "ladder", "unknown-ladder");
        List<String> languages = check.languages(draft.languages(), known.customersLanguage());
        List<ImpactQuestion> questions =
                check.questions(draft.questions(), languages, known.asksNothing());
        SeverityTable table = check.table(draft, languages);
        Map<Severity, List<ClockTarget>> targets = check.targets(draft, known.calendars());
        ChannelPolicy channels =
                new ChannelPolicy(
                        check.channels(draft.openings()), check.treatments(draft.treatments()));
        QuietHours quiet = check.quiet(draft.quiet());
        List<Component> components = check.components(draft.components(), languages);
        CaseRules rules = check.rules(draft.conduct(), known.people(), languages);
        return check.faults.isEmpty()
                ? new Sound(
                        new ContractTerms(
                                draft.calendar(),
                                draft.ladder(),
                                draft.hotline(),
                                languages,
                                questions,
                                table,
                                targets,
                                channels,
                                quiet,
                                components,
                                rules))
                : new Unsound(check.faults);
    }

    /** Each once, in one order everywhere, so that the same languages are the same terms. */
    private List<String> languages(List<String> drafted, @Nullable String customers) {
        require(!drafted.isEmpty(), "languages", "no-language");
        require(ContractTerms.LANGUAGES.containsAll(drafted), "languages", "unknown-language");
        require(new HashSet<>(drafted).size() == drafted.size(), "languages", "language-twice");
        require(
                customers == null || drafted.contains(customers),
                "languages",
                "not-the-customers-language",
                String.valueOf(customers));
        return ContractTerms.LANGUAGES.stream().filter(drafted::contains).toList();
    }

    private List<ImpactQuestion> questions(
            List<Question> drafts, List<String> languages, boolean mayAskNothing) {
        require(!drafts.isEmpty() || mayAskNothing, "questions", "no-question");
        require(
                drafts.size() <= MOST_QUESTIONS,
                "questions",
                "too-many-questions",
                String.valueOf(MOST_QUESTIONS));
        List<ImpactQuestion> questions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Question draft = drafts.get(i);
            String at = "questions." + i + '.';
            int before = faults.size();
            require(KEY.matcher(draft.key()).matches(), at + "key", "question-key-form");
            require(keys.add(draft.key()), at + "key", "question-twice");
            texts(draft.text(), languages, at + "text.", "question-without-text", LONGEST_QUESTION);
            if (faults.size() == before) {
                questions.add(new ImpactQuestion(draft.key(), only(draft.text(), languages)));
            }
        }
        return questions;
    }

    private void texts(
            Map<String, String> texts, List<String> languages, String at, String none, int most) {
        for (String language : languages) {
            String text = texts.getOrDefault(language, "");
            require(!text.isBlank(), at + language, none);
            require(text.length() <= most, at + language, "too-long", String.valueOf(most));
            require(
                    text.codePoints().noneMatch(Character::isISOControl),
                    at + language,
                    "control-characters");
        }
    }

    /** What was written in a language that the contract does not serve is not part of it. */
    private static Map<String, String> only(Map<String, String> texts, List<String> languages) {
        Map<String, String> only = new HashMap<>(texts);
        only.keySet().retainAll(languages);
        return only;
    }

    private SeverityTable table(TermsDraft draft, List<String> languages) {
        List<Rule> drafts = draft.rules();
        if (draft.questions().isEmpty()) {
            return tableOfNoQuestion(drafts);
        }
        require(!drafts.isEmpty(), "severities", "no-rule");
        require(
                drafts.size() <= MOST_RULES,
                "severities",
                "too-many-rules",
                String.valueOf(MOST_RULES));
        List<String> keys = draft.questions().stream().map(Question::key).distinct().toList();
        List<SeverityRule> rules = new ArrayList<>();
        int before = faults.size();
        for (int i = 0; i < Math.min(drafts.size(), MOST_RULES); i++) {
            Rule rule = drafts.get(i);
            String at = "severities." + i;
            for (String key : new TreeSet<>(rule.when().keySet())) {
                require(keys.contains(key), at + ".when", "rule-unknown-question", key);
            }
            severity(rule.severity(), at + ".severity")
                    .ifPresent(
                            known ->
                                    rules.add(
                                            new SeverityRule(
                                                    rule.when(),
                                                    known,
                                                    spoken(rule.criterion(), languages))));
        }
        SeverityTable table = new SeverityTable(rules);
        if (faults.size() == before && keys.size() <= MOST_QUESTIONS && !rules.isEmpty()) {
            oneRuleForAllAnswers(keys, rules);
            criteria(draft, table, languages);
        }
        return table;
    }

    /** Where nothing is asked nothing can be decided: somebody says the severity. */
    private SeverityTable tableOfNoQuestion(List<Rule> drafts) {
        SeverityTable nothing = SeverityTable.ofHardestYes(Map.of());
        require(
                drafts.isEmpty() || drafts.equals(TermsDraft.rules(nothing)),
                "severities",
                "table-without-question");
        return nothing;
    }

    /** A criterion that stands in no language is none. */
    private static Map<String, String> spoken(Map<String, String> texts, List<String> languages) {
        return texts.values().stream().allMatch(String::isBlank)
                ? Map.of()
                : only(texts, languages);
    }

    private void oneRuleForAllAnswers(List<String> keys, List<SeverityRule> rules) {
        TableFindings findings = TableCheck.of(keys, rules);
        Map<String, Boolean> hole = findings.firstHole();
        if (hole != null) {
            faults.add(
                    TermsFault.of(
                            "severities",
                            "table-hole",
                            AnswersText.of(hole),
                            String.valueOf(findings.holes()),
                            String.valueOf(findings.combinations())));
        }
        findings.overlaps()
                .forEach(
                        overlap ->
                                faults.add(
                                        TermsFault.of(
                                                "severities",
                                                "table-overlap",
                                                String.valueOf(overlap.first() + 1),
                                                String.valueOf(overlap.second() + 1),
                                                AnswersText.of(overlap.answers()))));
    }

    /** Where each question by itself entails a severity, the questions are the criteria. */
    private void criteria(TermsDraft draft, SeverityTable table, List<String> languages) {
        List<ImpactQuestion> asked =
                draft.questions().stream()
                        .filter(question -> !question.key().isBlank())
                        .map(question -> new ImpactQuestion(question.key(), question.text()))
                        .toList();
        if (table.asHardestYes(asked).isPresent()) {
            return;
        }
        for (int i = 0; i < table.rules().size(); i++) {
            texts(
                    table.rules().get(i).criterion(),
                    languages,
                    "severities." + i + ".criterion.",
                    "rule-without-criterion",
                    LONGEST_CRITERION);
        }
    }

    private void calendar(String code, Set<String> known, String at, String ifNone) {
        require(!code.isBlank(), at, ifNone);
        require(code.isBlank() || known.contains(code), at, "unknown-calendar");
    }

    private Map<Severity, List<ClockTarget>> targets(TermsDraft terms, Set<String> calendars) {
        List<Target> drafts = terms.targets();
        Map<Severity, List<ClockTarget>> targets = new EnumMap<>(Severity.class);
        Set<String> seen = new HashSet<>();
        for (Target draft : drafts) {
            String at = "targets." + draft.severity() + '.' + draft.clock();
            Optional<Severity> severity = severity(draft.severity(), at);
            require(CLOCKS.contains(draft.clock()), at, "unknown-clock");
            require(seen.add(at), at, "target-twice");
            require(draft.pausedByQuestion() != null, at, "target-without-pause");
            if (!draft.calendar().isBlank() || terms.calendar().isBlank()) {
                calendar(draft.calendar(), calendars, at, "target-without-calendar");
            }
            Optional<Duration> budget = budget(draft.budget(), at);
            List<Duration> warnings = warnings(draft.warnings(), budget.orElse(null), at);
            if (severity.isPresent() && budget.isPresent()) {
                targets.computeIfAbsent(severity.get(), key -> new ArrayList<>())
                        .add(
                                new ClockTarget(
                                        draft.clock(),
                                        draft.calendar().isBlank() ? null : draft.calendar(),
                                        budget.get(),
                                        Boolean.TRUE.equals(draft.pausedByQuestion()),
                                        draft.pausedByVendor(),
                                        warnings));
            }
        }
        require(!drafts.isEmpty(), "targets", "no-target");
        return distinct(targets);
    }

    /** Twins were named as faults; without them the terms can be built at all. */
    private static Map<Severity, List<ClockTarget>> distinct(
            Map<Severity, List<ClockTarget>> targets) {
        targets.replaceAll(
                (severity, list) -> {
                    Set<String> clocks = new HashSet<>();
                    return list.stream().filter(target -> clocks.add(target.clock())).toList();
                });
        return targets;
    }

    private Optional<Duration> budget(String text, String at) {
        Duration budget = parsed(text);
        if (budget == null) {
            return fault(at, "budget-form");
        }
        if (budget.isNegative() || budget.isZero()) {
            return fault(at, "budget-not-positive");
        }
        if (budget.compareTo(ClockTarget.LONGEST) >= 0) {
            return fault(at, "budget-too-long");
        }
        return Optional.of(budget);
    }

    private List<Duration> warnings(List<String> texts, @Nullable Duration budget, String at) {
        List<Duration> warnings = new ArrayList<>();
        for (String text : texts) {
            Duration left = parsed(text);
            if (left == null) {
                fault(at, "warning-form");
                return List.of();
            }
            warnings.add(left);
        }
        if (budget == null || ClockTarget.areSound(warnings, budget)) {
            return warnings;
        }
        faults.add(
                TermsFault.of(at, "warnings-unsound", String.valueOf(ClockTarget.MOST_WARNINGS)));
        return List.of();
    }

    private static @Nullable Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException noDuration) {
            return null;
        }
    }

    private Map<Channel, Set<Severity>> channels(List<Opening> drafts) {
        Map<Channel, Set<Severity>> channels = new EnumMap<>(Channel.class);
        for (Opening draft : drafts) {
            String at = "channels." + draft.channel();
            Optional<Severity> severity = severity(draft.severity(), at);
            Optional<Channel> channel = channel(draft.channel(), at);
            if (severity.isPresent() && channel.isPresent()) {
                channels.computeIfAbsent(channel.get(), key -> EnumSet.noneOf(Severity.class))
                        .add(severity.get());
            }
        }
        for (Severity severity : Severity.values()) {
            boolean open =
                    channels.getOrDefault(Channel.PHONE, Set.of()).contains(severity)
                            || channels.getOrDefault(Channel.PORTAL, Set.of()).contains(severity);
            require(open, "channels.phone", "no-door");
            if (!open) {
                break;
            }
        }
        return channels;
    }

    private Map<Channel, Set<String>> treatments(List<Treatment> drafts) {
        Map<Channel, Set<String>> treats = new EnumMap<>(Channel.class);
        for (Treatment draft : drafts) {
            String at = "treats." + draft.channel();
            require(KINDS.containsAll(draft.kinds()), at, "unknown-kind");
            channel(draft.channel(), at)
                    .ifPresent(known -> treats.put(known, Set.copyOf(draft.kinds())));
        }
        return treats;
    }

    private @Nullable QuietHours quiet(Quiet draft) {
        if (draft.from().isBlank() && draft.until().isBlank()) {
            return null;
        }
        LocalTime from = timeOfDay(draft.from(), "quietHours.from");
        LocalTime until = timeOfDay(draft.until(), "quietHours.until");
        if (from == null || until == null) {
            return null;
        }
        require(!from.equals(until), "quietHours.until", "quiet-hours-empty");
        return from.equals(until) ? null : new QuietHours(from, until);
    }

    private @Nullable LocalTime timeOfDay(String text, String at) {
        if (TIME_OF_DAY.matcher(text).matches()) {
            return LocalTime.parse(text);
        }
        fault(at, "time-of-day-form");
        return null;
    }

    private List<Component> components(List<Part> drafts, List<String> languages) {
        require(
                drafts.size() <= MOST_COMPONENTS,
                "components",
                "too-many-components",
                String.valueOf(MOST_COMPONENTS));
        List<Component> components = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < Math.min(drafts.size(), MOST_COMPONENTS); i++) {
            Part draft = drafts.get(i);
            String at = "components." + i + '.';
            int before = faults.size();
            require(KEY.matcher(draft.key()).matches(), at + "key", "question-key-form");
            require(keys.add(draft.key()), at + "key", "component-twice");
            texts(draft.name(), languages, at + "name.", "component-without-name", LONGEST_NAME);
            Optional<Responsibility> responsibility = responsibility(draft, at + "responsibility");
            if (faults.size() == before && responsibility.isPresent()) {
                components.add(
                        new Component(
                                draft.key(), only(draft.name(), languages), responsibility.get()));
            }
        }
        return components;
    }

    private Optional<Responsibility> responsibility(Part draft, String at) {
        try {
            return Optional.of(Responsibility.of(draft.responsibility()));
        } catch (IllegalArgumentException unknown) {
            return fault(at, "unknown-value");
        }
    }

    private CaseRules rules(Conduct draft, Predicate<String> people, List<String> languages) {
        Duration reopen = window(draft.reopenWithin(), "reopenWithin");
        Duration contest = window(draft.contestWithin(), "contestWithin");
        Duration settle = window(draft.settleWithin(), "disputes.settleWithin");
        boolean named = !draft.arbiter().isBlank();
        if (named) {
            require(people.test(draft.arbiter()), "disputes.arbiter", "unknown-arbiter");
            require(
                    !draft.settleWithin().isBlank(),
                    "disputes.settleWithin",
                    "arbiter-without-time");
        } else {
            require(draft.settleWithin().isBlank(), "disputes.arbiter", "time-without-arbiter");
        }
        return new CaseRules(
                reopen,
                draft.mayMerge(),
                contest == null ? CaseRules.USUAL.contestWithin() : contest,
                named && settle != null ? new Arbitration(draft.arbiter(), settle) : null,
                draft.runningCasesFollow(),
                secondPair(draft.secondPair(), languages));
    }

    private @Nullable SecondPair secondPair(Eyes draft, List<String> languages) {
        if (draft.isEmpty()) {
            return null;
        }
        int before = faults.size();
        Set<AnswerClass> classes = EnumSet.noneOf(AnswerClass.class);
        draft.classes().forEach(slug -> answerClass(slug).ifPresent(classes::add));
        require(!draft.classes().isEmpty(), "secondPair.classes", "second-pair-without-class");
        require(!draft.within().isBlank(), "secondPair.within", "second-pair-without-time");
        Duration within = window(draft.within(), "secondPair.within");
        new TreeMap<>(draft.legalWords()).forEach(this::legalWords);
        for (String language : languages) {
            boolean told = !draft.legalWords().getOrDefault(language, List.of()).isEmpty();
            require(
                    told || !classes.contains(AnswerClass.LEGAL),
                    "secondPair.legalWords." + language,
                    "second-pair-without-words");
        }
        return faults.size() > before || within == null
                ? null
                : new SecondPair(classes, within, draft.named(), draft.legalWords());
    }

    private void legalWords(String language, List<String> words) {
        String at = "secondPair.legalWords." + language;
        require(ContractTerms.LANGUAGES.contains(language), at, "unknown-language");
        require(
                words.size() <= MOST_LEGAL_WORDS,
                at,
                "too-many-words",
                String.valueOf(MOST_LEGAL_WORDS));
        for (String word : words) {
            boolean sound =
                    word.equals(word.strip())
                            && word.length() >= SHORTEST_WORD
                            && word.length() <= LONGEST_WORD
                            && word.codePoints().noneMatch(Character::isISOControl);
            require(sound, at, "legal-word-form");
        }
    }

    private Optional<AnswerClass> answerClass(String slug) {
        try {
            return Optional.of(AnswerClass.of(slug));
        } catch (IllegalArgumentException unknown) {
            return fault("secondPair.classes", "unknown-value");
        }
    }

    private @Nullable Duration window(String text, String at) {
        if (text.isBlank()) {
            return null;
        }
        Duration window = parsed(text);
        if (window == null) {
            fault(at, "budget-form");
        } else if (!CaseRules.isSound(window)) {
            fault(at, "window-unsound");
        } else {
            return window;
        }
        return null;
    }

    private Optional<Severity> severity(String slug, String at) {
        try {
            return Optional.of(Severity.of(slug));
        } catch (IllegalArgumentException unknown) {
            return fault(at, "unknown-severity");
        }
    }

    private Optional<Channel> channel(String slug, String at) {
        try {
            return Optional.of(Channel.of(slug));
        } catch (IllegalArgumentException unknown) {
            return fault(at, "unknown-value");
        }
    }

    private void require(boolean holds, String field, String key, String... arguments) {
        if (!holds) {
            faults.add(TermsFault.of(field, key, arguments));
        }
    }

    private <T> Optional<T> fault(String field, String key) {
        faults.add(TermsFault.of(field, key));
        return Optional.empty();
    }
}
