package org.linja.monitoring.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linja.contracts.rules.Severity;

/** Values of a label as they are typed and kept: words parted by blanks or commas. */
public final class LabelValues {
    private static final Pattern GAP = Pattern.compile("[\\s,;]+");

    private LabelValues() {}

    /** The words of each severity. */
    public static Map<Severity, Set<String>> bySeverity(
            String critical, String high, String medium, String low) {
        return Map.of(
                Severity.CRITICAL, words(critical),
                Severity.HIGH, words(high),
                Severity.MEDIUM, words(medium),
                Severity.LOW, words(low));
    }

    public static Set<String> words(String written) {
        return Arrays.stream(GAP.split(written))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static String written(Set<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }
}
