package org.linja.contracts.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a new version of a contract may be in force over {@code [from, until)}, beside
 * everything that was signed with the same customer before.
 */
public final class VersionCheck {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    private VersionCheck() {}

    /**
     * What is wrong with it.
     *
     * @param signed all versions of all contracts of the customer
     * @param services keys of the services it names; none if it covers everything
     * @param now an amendment begins no earlier: what was signed for the past stays (ADR 0025)
     */
    public static List<TermsFault> faults(
            List<ContractFacts> signed,
            String code,
            Set<String> services,
            Instant from,
            @Nullable Instant until,
            Instant now) {
        List<TermsFault> faults = new ArrayList<>();
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            faults.add(TermsFault.of("from", "not-this-age"));
        }
        if (until != null && until.isAfter(LATEST)) {
            faults.add(TermsFault.of("until", "not-this-age"));
        }
        if (until != null && !from.isBefore(until)) {
            faults.add(TermsFault.of("until", "ends-before-begin"));
        }
        Optional<ContractFacts> newest = newest(signed, code);
        if (newest.isPresent() && from.isBefore(now)) {
            faults.add(TermsFault.of("from", "begins-in-the-past"));
        }
        newest.filter(before -> from.isBefore(before.inForceFrom()))
                .ifPresent(
                        before ->
                                faults.add(
                                        TermsFault.of(
                                                "from",
                                                "begins-before-version",
                                                String.valueOf(before.version()))));
        // The newest version of one contract governs; of two contracts that cover the same service
        // none does, and every call about it would be refused as ambiguous.
        signed.stream()
                .filter(other -> !other.code().equals(code))
                .filter(other -> overlaps(other, signed, from, until) && competes(other, services))
                .min(Comparator.comparing(ContractFacts::inForceFrom))
                .ifPresent(
                        other ->
                                faults.add(
                                        TermsFault.of(
                                                "from",
                                                "overlaps-contract",
                                                other.code(),
                                                String.valueOf(other.version()))));
        return faults;
    }

    private static Optional<ContractFacts> newest(List<ContractFacts> signed, String code) {
        return signed.stream()
                .filter(version -> version.code().equals(code))
                .max(Comparator.comparingInt(ContractFacts::version));
    }

    /** A contract that names services goes before one that covers everything, and so never ties. */
    private static boolean competes(ContractFacts other, Set<String> services) {
        List<Component> named = other.terms().components();
        return named.isEmpty()
                ? services.isEmpty()
                : named.stream().map(Component::key).anyMatch(services::contains);
    }

    /**
     * Whether a version governs at any moment of the period: it does until its successor begins.
     */
    private static boolean overlaps(
            ContractFacts other,
            List<ContractFacts> signed,
            Instant from,
            @Nullable Instant until) {
        Optional<Instant> succeeded =
                signed.stream()
                        .filter(one -> one.code().equals(other.code()))
                        .filter(one -> one.version() > other.version())
                        .map(ContractFacts::inForceFrom)
                        .min(Comparator.naturalOrder());
        if (succeeded.filter(at -> !from.isBefore(at)).isPresent()) {
            return false;
        }
        boolean begunBeforeItsEnd =
                other.inForceUntil() == null || from.isBefore(other.inForceUntil());
        boolean endsAfterItsBegin = until == null || other.inForceFrom().isBefore(until);
        return begunBeforeItsEnd && endsAfterItsBegin;
    }
}
