package org.linja.cases;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.linja.contracts.rules.Severity;
import org.linja.sla.SlaClock;
import org.linja.sla.rules.ClockKind;

/** A clock for whose deadline a ladder waits. */
public record Watched(Severity severity, ClockKind clock) {

    static Watched of(SlaClock clock) {
        return new Watched(clock.severity(), clock.kind());
    }

    /**
     * Of each kind the one of the hardest severity: where the two sides differ nobody is left
     * unheard because the house disagrees, and nobody is called twice for it.
     */
    static Set<Watched> hardest(Collection<Watched> all) {
        return all.stream()
                .filter(
                        one ->
                                all.stream()
                                        .filter(other -> other.clock() == one.clock())
                                        .map(Watched::severity)
                                        .allMatch(one.severity()::isAtLeast))
                .collect(Collectors.toUnmodifiableSet());
    }
}
