package org.linja.contracts.rules;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a contract promises for one clock.
 *
 * @param clock slug of the clock's kind
 * @param calendar code of the calendar whose hours are owed for it; null for the contract's own
 * @param budget working time the house may use, above zero and below ten years
 * @param pausedByQuestion whether an open question to the customer pauses the clock
 * @param pausedByVendor whether waiting for a vendor of the house pauses it; in most contracts that
 *     is the house's own business
 * @param warnings with how much working time left the clock warns; each once, above zero and below
 *     the budget, at most {@value #MOST_WARNINGS}
 */
public record ClockTarget(
        String clock,
        @Nullable String calendar,
        Duration budget,
        boolean pausedByQuestion,
        boolean pausedByVendor,
        List<Duration> warnings) {

    static final Duration LONGEST = Duration.ofDays(3650);

    /** More would be noise to whoever is warned. */
    public static final int MOST_WARNINGS = 5;

    public ClockTarget {
        if (clock.isBlank()) {
            throw new IllegalArgumentException("A target needs a clock");
        }
        if (budget.isNegative() || budget.isZero() || budget.compareTo(LONGEST) >= 0) {
            throw new IllegalArgumentException(
                    "The budget of %s must lie between zero and ten years, not %s"
                            .formatted(clock, budget));
        }
        warnings = List.copyOf(warnings);
        if (!areSound(warnings, budget)) {
            throw new IllegalArgumentException(
                    "The warnings of %s must lie before the end of its budget of %s, not %s"
                            .formatted(clock, budget, warnings));
        }
    }

    /** A target of the contract's own hours that warns nobody and that no vendor pauses. */
    public ClockTarget(String clock, Duration budget, boolean pausedByQuestion) {
        this(clock, null, budget, pausedByQuestion, false, List.of());
    }

    /** Its warnings as clocks keep them: working seconds left, parted by blanks. */
    public String warningSeconds() {
        return warnings.stream()
                .map(left -> String.valueOf(left.toSeconds()))
                .collect(Collectors.joining(" "));
    }

    /** Whether a clock of {@code budget} can warn so. */
    static boolean areSound(List<Duration> warnings, Duration budget) {
        return warnings.size() <= MOST_WARNINGS
                && new HashSet<>(warnings).size() == warnings.size()
                && warnings.stream()
                        .allMatch(
                                left ->
                                        left.compareTo(Duration.ZERO) > 0
                                                && left.compareTo(budget) < 0);
    }
}
