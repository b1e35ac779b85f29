package org.linja.cases.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may decide now between two severities that are disputed: whom the contract names, and where
 * they cannot, whoever stands in for them. A dispute outlives the people who were named in it.
 *
 * @param people any one of them decides; none where nobody of the house could
 */
public record Deciders(Set<Long> people, DecidesAs as) {

    public Deciders {
        people = Set.copyOf(people);
    }

    /**
     * The first of those who are named that can decide, and only where none can, the duty managers:
     * nobody who has assessed the case is ever among them.
     *
     * @param byTerms whom the terms name that the case is under now; nobody if they cannot decide
     * @param byNewest whom the newest version of the same contract names
     * @param managers whoever may answer as a duty manager
     * @param assessors who of the house has said how severe the case is
     */
    public static Deciders of(
            List<Long> byTerms, List<Long> byNewest, List<Long> managers, Set<Long> assessors) {
        return Stream.of(
                        new Deciders(fit(byTerms, assessors), DecidesAs.TERMS),
                        new Deciders(fit(byNewest, assessors), DecidesAs.NEWEST_TERMS))
                .filter(named -> !named.people.isEmpty())
                .findFirst()
                .orElseGet(() -> new Deciders(fit(managers, assessors), DecidesAs.DUTY_MANAGER));
    }

    private static Set<Long> fit(List<Long> people, Set<Long> assessors) {
        Set<Long> fit = new LinkedHashSet<>(people);
        fit.removeIf(assessors::contains);
        return fit;
    }

    public boolean include(long personId) {
        return people.contains(personId);
    }

    /** Whether nobody else could decide: such a person takes no side. */
    public boolean areOnly(long personId) {
        return people.equals(Set.of(personId));
    }
}
