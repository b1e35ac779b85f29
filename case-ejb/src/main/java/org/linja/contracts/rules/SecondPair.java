package org.linja.contracts.rules;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linja.platform.rules.Slugged;

/**
 * Which answers wait for a second pair of eyes before they go out, by what a contract says.
 *
 * @param classes of which one is enough
 * @param within so long an answer waits at most before others are called; wall time
 * @param named whether the customer reads who the second person was
 * @param legalWords by language tag: how words begin that make an answer a legal one
 */
public record SecondPair(
        Set<AnswerClass> classes,
        Duration within,
        boolean named,
        Map<String, List<String>> legalWords) {

    /** Where no contract says anything, and the writer asks for a second person all the same. */
    public static final SecondPair ASKED_FOR =
            new SecondPair(Set.of(), Duration.ofHours(2), false, Map.of());

    public SecondPair {
        if (!CaseRules.isSound(within)) {
            throw new IllegalArgumentException("An answer waits above zero and within a year");
        }
        classes = Collections.unmodifiableSet(new TreeSet<>(classes));
        Map<String, List<String>> copy = new TreeMap<>();
        legalWords.forEach((language, words) -> copy.put(language, List.copyOf(words)));
        legalWords = Collections.unmodifiableMap(copy);
    }

    /** The legal words of all languages: nobody knows in which one an answer is written. */
    public Set<String> everyLegalWord() {
        return legalWords.values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes as slugs parted by blanks. */
    public String written() {
        return classes.stream().map(Slugged::slug).collect(Collectors.joining(" "));
    }
}
