package org.linja.contracts.rules;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.CaseRules.Arbitration;

/**
 * What one version of a contract promises; stamped on a case when it is opened.
 *
 * @param calendar code of the calendar whose hours are owed where a target names none
 * @param ladder code of the escalation ladder
 * @param hotline number to call for what may only come by phone
 * @param languages tags of the languages served, in which the contract is published
 * @param questions the questions that set the severity, in reading order
 * @param severities how the answers become a severity
 * @param targets promised clocks by severity; a severity without targets has no clocks
 * @param channels what may come through which door
 * @param quietHours when the customer's people are not to be disturbed; null for never
 * @param components what this contract covers, and whose it is
 * @param caseRules how cases are dealt with, beside the clocks
 */
public record ContractTerms(
        String calendar,
        String ladder,
        String hotline,
        List<String> languages,
        List<ImpactQuestion> questions,
        SeverityTable severities,
        Map<Severity, List<ClockTarget>> targets,
        ChannelPolicy channels,
        @Nullable QuietHours quietHours,
        List<Component> components,
        CaseRules caseRules) {

    /** Tags of the languages in which a contract can be published. */
    public static final List<String> LANGUAGES = List.of("en", "fi", "ru");

    public ContractTerms {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        components = List.copyOf(components);
        requireDistinct(questions, ImpactQuestion::key, "question");
        requireDistinct(components, Component::key, "component");
        targets.values().forEach(list -> requireDistinct(list, ClockTarget::clock, "target"));
        Map<Severity, List<ClockTarget>> copy = new EnumMap<>(Severity.class);
        targets.forEach((severity, list) -> copy.put(severity, List.copyOf(list)));
        targets = Collections.unmodifiableMap(copy);
    }

    /** Terms that say nothing but what every contract says, and ask nothing. */
    public ContractTerms(
            String calendar,
            String ladder,
            String hotline,
            Map<Severity, List<ClockTarget>> targets,
            Map<Channel, Set<Severity>> opens) {
        this(
                calendar,
                ladder,
                hotline,
                LANGUAGES,
                List.of(),
                SeverityTable.ofHardestYes(Map.of()),
                targets,
                new ChannelPolicy(opens, Map.of()),
                null,
                List.of(),
                CaseRules.USUAL);
    }

    /**
     * The severity that follows from answers to the contract's questions.
     *
     * @throws IllegalArgumentException if an answer is to a question the contract does not ask
     */
    public Severity severityOf(Map<String, Boolean> answers) {
        return ruleFor(answers).severity();
    }

    /**
     * The rule that the answers lead to; its criterion is the reason of the severity.
     *
     * @throws IllegalArgumentException if an answer is to a question the contract does not ask
     */
    public SeverityRule ruleFor(Map<String, Boolean> answers) {
        answers.keySet().stream()
                .filter(key -> questions.stream().noneMatch(asked -> asked.key().equals(key)))
                .findFirst()
                .ifPresent(
                        key -> {
                            throw new IllegalArgumentException(
                                    "The contract asks no question '%s'".formatted(key));
                        });
        return severities.ruleFor(answers);
    }

    /**
     * What was published for a severity, by language tag: the criteria of its rules, or the
     * questions to which a yes entails it. Only the one of the rule that holds where answers led to
     * the severity.
     *
     * @param answers empty where the severity was said, or nobody knows them any more
     */
    public List<Map<String, String>> criteriaOf(Severity severity, Map<String, Boolean> answers) {
        List<SeverityRule> rules =
                severities.rules().stream().filter(rule -> rule.severity() == severity).toList();
        List<SeverityRule> led =
                answers.isEmpty()
                        ? List.of()
                        : rules.stream().filter(rule -> rule.holds(answers)).toList();
        return (led.isEmpty() ? rules : led)
                .stream()
                        .flatMap(rule -> published(rule).stream())
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    private List<Map<String, String>> published(SeverityRule rule) {
        return rule.criterion().isEmpty()
                ? questions.stream()
                        .filter(asked -> rule.when().getOrDefault(asked.key(), false))
                        .map(ImpactQuestion::textByLanguage)
                        .toList()
                : List.of(rule.criterion());
    }

    /** Whether a case of {@code severity} may be opened through {@code channel}. */
    public boolean allows(Channel channel, Severity severity) {
        return channels.opens(channel, severity);
    }

    /** Whether {@code channel} may treat cases of the kind with this slug. */
    public boolean treats(Channel channel, String kind) {
        return channels.treats(channel, kind);
    }

    /** The clocks promised for {@code severity}; none if the contract names none. */
    public List<ClockTarget> targetsFor(Severity severity) {
        return targets.getOrDefault(severity, List.of());
    }

    /** Code of the calendar whose hours are owed for {@code target}. */
    public String calendarOf(ClockTarget target) {
        return Objects.requireNonNullElse(target.calendar(), calendar);
    }

    /** Codes of all calendars that its promises are counted on, its own first. */
    public Set<String> calendars() {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(calendar);
        targets.values().forEach(list -> list.forEach(target -> codes.add(calendarOf(target))));
        return codes;
    }

    /** Login of the person who settles a disputed severity, null where nobody was named. */
    public @Nullable String arbiter() {
        Arbitration named = caseRules.arbitration();
        return named == null ? null : named.arbiter();
    }

    /** How soon a disputed severity is settled, null where nobody was named who does. */
    public @Nullable Duration settleWithin() {
        Arbitration named = caseRules.arbitration();
        return named == null ? null : named.settleWithin();
    }

    /** Whether cases that are open when this version comes into force move to it. */
    public boolean runningCasesFollow() {
        return caseRules.runningCasesFollow();
    }

    private static <T> void requireDistinct(List<T> list, Function<T, String> key, String what) {
        Set<String> seen = new HashSet<>();
        for (T element : list) {
            if (!seen.add(key.apply(element))) {
                throw new IllegalArgumentException(
                        "The %s '%s' stands twice".formatted(what, key.apply(element)));
            }
        }
    }
}
