package org.linja.documents.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which documents somebody wants written at once: one for each case that was closed in a period.
 *
 * @param language of all of them; null for that of each customer
 * @param customer code of the only customer; null for all
 * @param closedFrom the first moment that counts
 * @param closedBefore the first moment that counts no more
 */
public record BatchOrder(
        @Nullable DocumentKind kind,
        @Nullable String language,
        @Nullable String customer,
        @Nullable Instant closedFrom,
        @Nullable Instant closedBefore) {
    /** So many cases one batch takes at most. */
    public static final int MOST_CASES = 5_000;

    /** A year of them, and the days by which whoever writes is late. */
    public static final int MOST_DAYS = 400;

    /**
     * What is wrong with a field of it.
     *
     * @param argument what the words have to say; null for nothing
     */
    public record Fault(String field, String key, @Nullable String argument) {}

    /**
     * Everything that is wrong with it.
     *
     * @param languages those that the house speaks
     * @param now what is to be closed later cannot be written yet
     */
    public List<Fault> faults(List<String> languages, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (kind == null) {
            faults.add(fault("kind", "required"));
        } else if (kind.isOfProcedure()) {
            faults.add(fault("kind", "kind-of-procedure"));
        }
        if (language != null && !languages.contains(language)) {
            faults.add(fault("language", "unknown-language"));
        }
        if (closedFrom == null) {
            faults.add(fault("from", "required"));
        }
        end(now).ifPresent(faults::add);
        return faults;
    }

    private Optional<Fault> end(Instant now) {
        if (closedBefore == null) {
            return Optional.of(fault("to", "required"));
        }
        if (closedFrom == null) {
            return Optional.empty();
        }
        if (!closedFrom.isBefore(closedBefore)) {
            return Optional.of(fault("to", "not-after-from"));
        }
        if (closedBefore.isAfter(now)) {
            return Optional.of(fault("to", "in-the-future"));
        }
        return Duration.between(closedFrom, closedBefore).compareTo(Duration.ofDays(MOST_DAYS)) > 0
                ? Optional.of(new Fault("to", "period-too-long", String.valueOf(MOST_DAYS)))
                : Optional.empty();
    }

    /** What is wrong with the number of cases that were found; nothing where it can be written. */
    public static Optional<Fault> ofCases(long found) {
        if (found == 0) {
            return Optional.of(fault("from", "no-case-closed"));
        }
        return found > MOST_CASES
                ? Optional.of(new Fault("to", "too-many-closed-cases", String.valueOf(MOST_CASES)))
                : Optional.empty();
    }

    private static Fault fault(String field, String key) {
        return new Fault(field, key, null);
    }
}
