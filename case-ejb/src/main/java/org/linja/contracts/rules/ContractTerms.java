package org.linja.contracts.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What one version of a contract promises; stamped on a case when it is opened.
 *
 * @param calendar code of the calendar whose hours are owed where a target names none
 * @param ladder code of the escalation ladder
 * @param hotline number to call for what may only come by phone
 * @param questions the questions that set the severity, in reading order
 * @param targets promised clocks by severity; a severity without targets has no clocks
 * @param channels which severities each channel may open
 */
public record ContractTerms(
        String calendar,
        String ladder,
        String hotline,
        List<ImpactQuestion> questions,
        Map<Severity, List<ClockTarget>> targets,
        Map<Channel, Set<Severity>> channels) {

    public ContractTerms {
        questions = List.copyOf(questions);
        requireDistinct(questions, ImpactQuestion::key, "question");
        targets.values().forEach(list -> requireDistinct(list, ClockTarget::clock, "target"));
        targets = copy(Severity.class, targets, List::copyOf);
        channels = copy(Channel.class, channels, ContractTerms::copyOfSet);
    }

    /**
     * The severity that follows from answers to the contract's questions: the hardest of those
     * answered yes, {@link Severity#LOW} if none was.
     *
     * @throws IllegalArgumentException if an answer is to a question the contract does not ask
     */
    public Severity severityOf(Map<String, Boolean> answers) {
        Severity hardest = Severity.LOW;
        for (Map.Entry<String, Boolean> answer : answers.entrySet()) {
            Severity whenYes =
                    question(answer.getKey())
                            .map(ImpactQuestion::whenYes)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "The contract asks no question '%s'"
                                                            .formatted(answer.getKey())));
            if (answer.getValue() && whenYes.isAtLeast(hardest)) {
                hardest = whenYes;
            }
        }
        return hardest;
    }

    /** Whether a case of {@code severity} may be opened through {@code channel}. */
    public boolean allows(Channel channel, Severity severity) {
        return channels.getOrDefault(channel, Set.of()).contains(severity);
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

    private Optional<ImpactQuestion> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
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

    private static <K extends Enum<K>, V> Map<K, V> copy(
            Class<K> type, Map<K, V> map, UnaryOperator<V> copyOf) {
        Map<K, V> copy = new EnumMap<>(type);
        map.forEach((key, value) -> copy.put(key, copyOf.apply(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Set<Severity> copyOfSet(Set<Severity> set) {
        Set<Severity> copy = EnumSet.noneOf(Severity.class);
        copy.addAll(set);
        return Collections.unmodifiableSet(copy);
    }
}
