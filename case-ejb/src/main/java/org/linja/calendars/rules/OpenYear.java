package org.linja.calendars.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The opening time of one UTC year as sorted epoch seconds with running totals: a question about a
 * month is two bisections, like one about an hour.
 */
final class OpenYear {

    /** What {@link #firstOpenFrom} answers if the rest of the year is closed. */
    static final long NONE = Long.MIN_VALUE;

    private static final long DAY = 86_400;
    private static final long FIRST_SECOND = LocalDate.of(1, 1, 1).toEpochDay() * DAY;
    private static final long LAST_SECOND = LocalDate.of(9999, 12, 31).toEpochDay() * DAY;

    /** {@code [from, to)} in epoch seconds. */
    record Span(long from, long to) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            return Long.compare(from, other.from);
        }
    }

    private final int year;
    private final long[] opens;
    private final long[] closes;
    // Open seconds of this year before each opening.
    private final long[] before;
    private final long total;

    private OpenYear(int year, List<Span> spans) {
        this.year = year;
        opens = new long[spans.size()];
        closes = new long[spans.size()];
        before = new long[spans.size()];
        long sum = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            opens[i] = span.from;
            closes[i] = span.to;
            before[i] = sum;
            sum += span.to - span.from;
        }
        total = sum;
    }

    /** The year's part of {@code spans}, which may be in any order, overlap and be empty. */
    static OpenYear of(int year, List<Span> spans) {
        long first = LocalDate.of(year, 1, 1).toEpochDay() * DAY;
        long last = LocalDate.of(year + 1, 1, 1).toEpochDay() * DAY;
        List<Span> clipped =
                spans.stream()
                        .map(span -> new Span(Math.max(span.from, first), Math.min(span.to, last)))
                        .toList();
        return new OpenYear(year, merged(clipped));
    }

    /**
     * The UTC year of {@code instant}.
     *
     * @throws IllegalArgumentException outside the years 1 to 9999
     */
    static int yearOf(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            throw new IllegalArgumentException("Outside the years 1 to 9999: " + instant);
        }
        return LocalDate.ofEpochDay(Math.floorDiv(second, DAY)).getYear();
    }

    /** {@code spans} sorted, empty ones dropped, those that touch or overlap made one. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().filter(s -> s.from < s.to).sorted().toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.from <= last.to) {
                merged.set(merged.size() - 1, new Span(last.from, Math.max(last.to, span.to)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** {@code spans}, merged, with {@code cuts} taken out of them. */
    static List<Span> without(List<Span> cuts, List<Span> spans) {
        List<Span> holes = merged(cuts);
        if (holes.isEmpty()) {
            return merged(spans);
        }
        List<Span> rest = new ArrayList<>();
        for (Span span : merged(spans)) {
            long from = span.from;
            for (Span hole : holes) {
                if (hole.to > from && hole.from < span.to) {
                    rest.add(new Span(from, Math.max(from, hole.from)));
                    from = Math.min(span.to, hole.to);
                }
            }
            rest.add(new Span(from, span.to));
        }
        return merged(rest);
    }

    int year() {
        return year;
    }

    /** Open seconds of the whole year. */
    long total() {
        return total;
    }

    /** Open seconds of this year before {@code second}. */
    long openBefore(long second) {
        int i = lastOpeningAt(second);
        return i < 0 ? 0 : before[i] + Math.min(second, closes[i]) - opens[i];
    }

    boolean isOpenAt(long second) {
        int i = lastOpeningAt(second);
        return i >= 0 && second < closes[i];
    }

    /** The first open second of this year at or after {@code second}, or {@link #NONE}. */
    long firstOpenFrom(long second) {
        int i = lastOpeningAt(second);
        if (i >= 0 && second < closes[i]) {
            return second;
        }
        return i + 1 < opens.length ? opens[i + 1] : NONE;
    }

    /**
     * The first instant by which {@code seconds} and {@code nanos} of this year's opening time have
     * passed; more than nothing and at most {@link #total}.
     */
    Instant firstAfter(long seconds, int nanos) {
        int i = Arrays.binarySearch(before, seconds);
        int window = i < 0 ? -i - 2 : nanos > 0 ? i : i - 1;
        return Instant.ofEpochSecond(opens[window] + seconds - before[window], nanos);
    }

    /**
     * The last instant by which no more than {@code seconds} and {@code nanos} of this year's
     * opening time have passed; at least nothing and less than {@link #total}.
     */
    Instant lastAt(long seconds, int nanos) {
        int i = Arrays.binarySearch(before, seconds);
        int window = i < 0 ? -i - 2 : i;
        return Instant.ofEpochSecond(opens[window] + seconds - before[window], nanos);
    }

    /** The opening time of this year within {@code [from, to)}. */
    List<OpenSpan> within(Instant from, Instant to) {
        List<OpenSpan> spans = new ArrayList<>();
        for (int i = Math.max(0, lastOpeningAt(from.getEpochSecond())); i < opens.length; i++) {
            Instant opensAt = Instant.ofEpochSecond(opens[i]);
            Instant closesAt = Instant.ofEpochSecond(closes[i]);
            if (!opensAt.isBefore(to)) {
                break;
            }
            if (closesAt.isAfter(from)) {
                spans.add(
                        new OpenSpan(
                                opensAt.isAfter(from) ? opensAt : from,
                                closesAt.isBefore(to) ? closesAt : to));
            }
        }
        return spans;
    }

    private int lastOpeningAt(long second) {
        int i = Arrays.binarySearch(opens, second);
        return i < 0 ? -i - 2 : i;
    }
}
