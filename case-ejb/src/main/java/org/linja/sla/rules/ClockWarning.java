package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/**
 * A moment at which a clock is to warn.
 *
 * @param before working time that is left then
 */
public record ClockWarning(Duration before, Instant at) {

    /** Under which name its entry in the journal says the clock. */
    public static final String CLOCK = "clock";

    /** Under which name that entry says how many working seconds were left. */
    public static final String SECONDS_LEFT = "secondsLeft";

    /**
     * Whether the journal notes it already for the clock of this severity that runs since {@code
     * startedAt}; an entry that names no severity is from before there could be two.
     */
    public boolean isTold(
            ClockKind kind, Severity severity, Instant startedAt, List<Entry> history) {
        String seconds = String.valueOf(before.toSeconds());
        return history.stream()
                .anyMatch(
                        entry ->
                                entry.kind() == EntryKind.CLOCK_WARNED
                                        && !entry.occurredAt().isBefore(startedAt)
                                        && kind.slug().equals(entry.data().get(CLOCK))
                                        && severity.slug()
                                                .equals(
                                                        entry.data()
                                                                .getOrDefault(
                                                                        SeverityStanding.SEVERITY,
                                                                        severity.slug()))
                                        && seconds.equals(entry.data().get(SECONDS_LEFT)));
    }
}
