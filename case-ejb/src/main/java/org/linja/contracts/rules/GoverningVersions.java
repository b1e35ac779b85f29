package org.linja.contracts.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which versions of one contract governed in a period. */
public final class GoverningVersions {
    private GoverningVersions() {}

    /**
     * The versions that governed at any moment of {@code [from, until)}, oldest first. Of those
     * that have begun the newest governs, as {@link EntitlementCheck} says.
     */
    public static List<ContractFacts> in(
            List<ContractFacts> versions, Instant from, Instant until) {
        // Another version begins to govern only where one begins or ends.
        List<Instant> turns =
                Stream.concat(
                                Stream.of(from),
                                versions.stream()
                                        .flatMap(
                                                one ->
                                                        Stream.of(
                                                                        one.inForceFrom(),
                                                                        one.inForceUntil())
                                                                .filter(Objects::nonNull)))
                        .filter(turn -> !turn.isBefore(from) && turn.isBefore(until))
                        .toList();
        return turns.stream()
                .flatMap(
                        turn ->
                                versions.stream()
                                        .filter(one -> !one.inForceFrom().isAfter(turn))
                                        .max(Comparator.comparingInt(ContractFacts::version))
                                        .filter(one -> one.isInForceAt(turn))
                                        .stream())
                .distinct()
                .sorted(Comparator.comparingInt(ContractFacts::version))
                .toList();
    }
}
