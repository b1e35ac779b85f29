package org.linja.cases.rules;

import java.time.Instant;
import java.util.Optional;
import org.linja.contracts.rules.Severity;
import org.linja.platform.rules.Slugged;

/** Why a case cannot end as the same matter as another. */
public enum MergeRefusal implements Slugged {
    ANOTHER_CUSTOMERS,
    /** One of the two has ended. */
    HAS_ENDED,
    /** The older case goes on for both, so that its time zero governs and nobody gains time. */
    NOT_OLDER,
    /**
     * The case that goes on must be at least as severe for the house and for the customer, or its
     * clocks would be too slow for one of them.
     */
    LESS_SEVERE,
    /** The contract has cases stand each for itself. */
    NOT_AGREED;

    /**
     * What of a case decides.
     *
     * @param severity the house's
     * @param claimed the customer's
     */
    public record Facts(
            long number,
            long customerId,
            CaseStatus status,
            Severity severity,
            Severity claimed,
            Instant openedAt) {

        private boolean isAtLeastAsSevereAs(Facts other) {
            return severity.isAtLeast(other.severity) && claimed.isAtLeast(other.claimed);
        }
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static MergeRefusal of(String slug) {
        return Slugged.parse(MergeRefusal.class, slug);
    }

    /** Why {@code younger} cannot be merged into {@code older}; nothing if it can. */
    public static Optional<MergeRefusal> of(Facts younger, Facts older) {
        if (younger.customerId() != older.customerId()) {
            return Optional.of(ANOTHER_CUSTOMERS);
        }
        if (!younger.status().isOpen() || !older.status().isOpen()) {
            return Optional.of(HAS_ENDED);
        }
        boolean isOlder =
                older.openedAt().isBefore(younger.openedAt())
                        || (older.openedAt().equals(younger.openedAt())
                                && older.number() < younger.number());
        if (!isOlder) {
            return Optional.of(NOT_OLDER);
        }
        return older.isAtLeastAsSevereAs(younger) ? Optional.empty() : Optional.of(LESS_SEVERE);
    }
}
