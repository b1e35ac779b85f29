package org.linja.escalation.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.linja.calendars.rules.WallClock;

/**
 * What is quiet every day over {@code [from, until)} on the wall clock of a zone, over midnight
 * where the end is before the beginning.
 */
public record QuietSpan(LocalTime from, LocalTime until, ZoneId zone) {

    /**
     * When the quiet that holds at {@code instant} ends; nothing if it is not quiet. Each day's
     * quiet is one stretch also where the clocks change within it: an hour that comes twice begins
     * or ends it once.
     */
    public Optional<Instant> endAfter(Instant instant) {
        LocalDate today = instant.atZone(zone).toLocalDate();
        return end(today.minusDays(1), instant).or(() -> end(today, instant));
    }

    private Optional<Instant> end(LocalDate day, Instant instant) {
        LocalDate last = until.isAfter(from) ? day : day.plusDays(1);
        Instant begins = WallClock.instantOf(day.atTime(from), zone);
        Instant ends = WallClock.instantOf(last.atTime(until), zone);
        return instant.isBefore(begins) || !instant.isBefore(ends)
                ? Optional.empty()
                : Optional.of(ends);
    }
}
