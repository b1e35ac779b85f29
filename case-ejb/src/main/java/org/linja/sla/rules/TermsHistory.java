package org.linja.sla.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/**
 * By which versions each clock of a case is counted: those bound at its opening, and from a move on
 * those that it followed. A move names the clocks that keep what they had; every other one is
 * counted by the new versions, from its own time zero.
 */
public final class TermsHistory {

    /** Under which name a move lists the clocks that it leaves alone. */
    public static final String KEPT = "kept";

    private static final Pattern BLANK = Pattern.compile(" ");

    private record Binding(BoundTerms bound, Set<String> kept) {}

    private final List<Binding> bindings;

    private TermsHistory(List<Binding> bindings) {
        this.bindings = bindings;
    }

    /**
     * What the entries say, in order of occurrence; nothing if no contract was bound.
     *
     * @throws IllegalArgumentException if an entry names a version that is no number
     */
    public static Optional<TermsHistory> of(List<Entry> happened) {
        List<Binding> bindings = new ArrayList<>(1);
        for (Entry entry : happened) {
            if (entry.kind() == EntryKind.CASE_OPENED || entry.kind() == EntryKind.TERMS_FOLLOWED) {
                BoundTerms.named(entry.data())
                        .ifPresent(bound -> bindings.add(new Binding(bound, kept(entry))));
            }
        }
        return bindings.isEmpty() ? Optional.empty() : Optional.of(new TermsHistory(bindings));
    }

    /** The versions that the case is under now. */
    public BoundTerms current() {
        return bindings.get(bindings.size() - 1).bound();
    }

    /**
     * What is promised for each clock under {@code severity}, in the order of the newest terms.
     *
     * @param book the terms that stand in a version
     */
    public List<PromisedClock> promised(
            Severity severity, Function<BoundTerms, ContractTerms> book) {
        if (bindings.size() == 1) {
            BoundTerms only = current();
            return book.apply(only).targetsFor(severity).stream()
                    .map(target -> new PromisedClock(only, target))
                    .toList();
        }
        Map<String, PromisedClock> promised = new LinkedHashMap<>();
        for (int i = bindings.size() - 1; i >= 0; i--) {
            BoundTerms bound = bindings.get(i).bound();
            for (ClockTarget target : book.apply(bound).targetsFor(severity)) {
                if (governs(i, word(severity, target.clock()))) {
                    promised.putIfAbsent(target.clock(), new PromisedClock(bound, target));
                }
            }
        }
        return List.copyOf(promised.values());
    }

    /** How a move writes the clocks that it leaves alone. */
    public static String word(Severity severity, String clock) {
        return severity.slug() + '.' + clock;
    }

    /** Whether binding {@code i} is the last one that does not leave the clock alone. */
    private boolean governs(int i, String clock) {
        for (int later = bindings.size() - 1; later > i; later--) {
            if (!bindings.get(later).kept().contains(clock)) {
                return false;
            }
        }
        return !bindings.get(i).kept().contains(clock);
    }

    private static Set<String> kept(Entry entry) {
        @Nullable String kept = entry.data().get(KEPT);
        return kept == null ? Set.of() : BLANK.splitAsStream(kept).collect(Collectors.toSet());
    }
}
