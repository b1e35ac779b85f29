package org.linja.audit.rules;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A month of a customer's own reports: cases opened in it, by the days of the customer's zone. */
public record ReportMonth(YearMonth month, ZoneId zone) {
    /** How many months back a customer may ask, this one included. */
    public static final int MOST = 24;

    /** The month written {@code 2026-11}; nothing if it is none, has not begun, or is too old. */
    public static Optional<ReportMonth> of(String text, ZoneId zone, Instant now) {
        try {
            YearMonth month = YearMonth.parse(text);
            YearMonth newest = YearMonth.from(now.atZone(zone));
            return month.isAfter(newest) || month.isBefore(newest.minusMonths(MOST - 1))
                    ? Optional.empty()
                    : Optional.of(new ReportMonth(month, zone));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    /** The newest month that is over. */
    public static ReportMonth lastOver(ZoneId zone, Instant now) {
        return new ReportMonth(YearMonth.from(now.atZone(zone)).minusMonths(1), zone);
    }

    /** The oldest month that can be asked for. */
    public static ReportMonth oldest(ZoneId zone, Instant now) {
        return new ReportMonth(YearMonth.from(now.atZone(zone)).minusMonths(MOST - 1), zone);
    }

    /** The months that can be asked for, newest first. */
    public static List<ReportMonth> choices(ZoneId zone, Instant now) {
        return Stream.iterate(YearMonth.from(now.atZone(zone)), month -> month.minusMonths(1))
                .limit(MOST)
                .map(month -> new ReportMonth(month, zone))
                .toList();
    }

    /** Those that had begun when something ended. */
    public static List<ReportMonth> begunBefore(Instant end, List<ReportMonth> all) {
        return all.stream().filter(month -> month.from().isBefore(end)).toList();
    }

    /** The first opening instant that counts. */
    public Instant from() {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The first opening instant that no longer counts. */
    public Instant until() {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Whether nothing more can be opened in it. */
    public boolean isOver(Instant now) {
        return !now.isBefore(until());
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
