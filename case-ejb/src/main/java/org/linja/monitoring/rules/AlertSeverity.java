package org.linja.monitoring.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.linja.contracts.rules.Severity;

/**
 * How severe a service's alerts are, as was agreed when it was added.
 *
 * @param label by which an alert says it
 * @param values what that label's values mean
 * @param usual of an alert that says nothing, or something nobody agreed upon
 */
public record AlertSeverity(String label, Map<Severity, Set<String>> values, Severity usual) {
    public AlertSeverity {
        Map<Severity, Set<String>> copy = new EnumMap<>(Severity.class);
        values.forEach((severity, words) -> copy.put(severity, lowered(words)));
        values = Collections.unmodifiableMap(copy);
    }

    /** What the alert asks for; the hardest if its value was agreed upon twice. */
    public Severity asked(Map<String, String> labels) {
        String said = lowered(labels.getOrDefault(label, ""));
        return Arrays.stream(Severity.values())
                .filter(severity -> values.getOrDefault(severity, Set.of()).contains(said))
                .findFirst()
                .orElse(usual);
    }

    /**
     * What a contract grants of it: never more than was asked, and of that the hardest that it
     * opens to monitoring. Nothing where it opens only what is harder: such an alert is none.
     */
    public static Optional<Severity> granted(Severity asked, Predicate<Severity> opens) {
        return Arrays.stream(Severity.values()).filter(asked::isAtLeast).filter(opens).findFirst();
    }

    private static Set<String> lowered(Set<String> words) {
        Set<String> lowered = new TreeSet<>();
        words.forEach(word -> lowered.add(lowered(word)));
        return Collections.unmodifiableSet(lowered);
    }

    private static String lowered(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
