package org.linja.ops.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.linja.calendars.rules.OpenSpan;
import org.linja.calendars.rules.Pause;
import org.linja.ops.oracle.RandomCalendars.Drawn;
import org.linja.sla.rules.SegmentKind;
import org.linja.sla.rules.TimePartition;
import org.linja.sla.rules.TimeSegment;

/**
 * One calendar drawn by chance and some questions about it, put to the engine and to the clerk. The
 * same seed draws the same round.
 */
final class OracleRound {

    /** Questions of a round; each asks everything the engine can answer about one stretch. */
    static final int QUESTIONS = 20;

    private static final int DAY = 24 * 60;
    private static final int USUAL_MINUTES = 12 * DAY;
    private static final int MOST_MINUTES = 62 * DAY;
    private static final int MOST_BUDGET = 4_000;

    private final List<String> disagreements = new ArrayList<>();
    private final BusinessCalendar engine;
    private final MinuteOracle clerk;
    private final Instant first;
    private final String drawnAs;
    private String asked = "";

    /** The engine's calendar is {@code engine}, the clerk's the one that was drawn. */
    private OracleRound(
            long seed, Drawn drawn, BusinessCalendar engine, Instant first, int minutes) {
        this.engine = engine;
        this.first = first;
        this.clerk = new MinuteOracle(drawn.calendar(), drawn.breaks(), first, minutes);
        this.drawnAs = "seed %d, zone %s, from %s".formatted(seed, engine.zone(), first);
    }

    /** Where the two do not agree, with the seed that draws it again; nothing if they do. */
    static List<String> disagreements(long seed) {
        return disagreements(seed, null);
    }

    /** The same with another calendar for the engine, which must be noticed. */
    static List<String> disagreements(
            long seed, @org.jspecify.annotations.Nullable BusinessCalendar other) {
        Random random = new Random(seed);
        RandomCalendars chance = new RandomCalendars(random);
        Drawn drawn = chance.next();
        int minutes = random.nextInt(6) == 0 ? MOST_MINUTES : USUAL_MINUTES;
        Instant first =
                drawn.around()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .minus(random.nextInt(minutes), ChronoUnit.MINUTES);
        OracleRound round =
                new OracleRound(
                        seed, drawn, other == null ? drawn.calendar() : other, first, minutes);
        for (int question = 0; question < QUESTIONS; question++) {
            List<int[]> pauses = chance.pauses(minutes);
            int from = random.nextInt(minutes);
            int to = random.nextInt(minutes);
            round.asked = "question %d, minutes %d to %d".formatted(question, from, to);
            round.askStretch(from, to, pauses);
            round.askBudget(from, random.nextInt(MOST_BUDGET), pauses);
        }
        return round.disagreements;
    }

    private void askStretch(int from, int to, List<int[]> minutes) {
        Instant start = clerk.instant(from);
        Instant end = clerk.instant(to);
        List<Pause> pauses = RandomCalendars.asPauses(minutes, first);
        Duration elapsed = Duration.ofMinutes(clerk.elapsed(from, to, minutes));
        expect("elapsed", elapsed, BusinessTime.elapsed(start, end, engine, pauses));
        expect("isOpen", clerk.isOpen(from), BusinessTime.isOpen(start, engine));
        int opening = clerk.roll(from);
        if (opening >= 0) {
            expect("roll", clerk.instant(opening), BusinessTime.roll(start, engine));
        }
        Duration open = Duration.ZERO;
        for (OpenSpan span : engine.openSpans(start, end)) {
            open = open.plus(Duration.between(span.from(), span.to()));
        }
        expect("openSpans", Duration.ofMinutes(clerk.elapsed(from, to, List.of())), open);
        askPartition(start, end, elapsed, TimePartition.of(start, end, engine, pauses));
    }

    private void askPartition(
            Instant start, Instant end, Duration elapsed, List<TimeSegment> partition) {
        expect("partition's sum", elapsed, TimePartition.sum(partition, SegmentKind.RUNNING));
        Instant at = start;
        TimeSegment before = null;
        for (TimeSegment segment : partition) {
            expect("partition's seam", at, segment.from());
            expect("a segment forwards", true, segment.from().isBefore(segment.to()));
            expect("two of a kind", false, before != null && before.kind() == segment.kind());
            at = segment.to();
            before = segment;
        }
        expect("partition's end", end.isAfter(start) ? end : start, at);
    }

    private void askBudget(int from, int budget, List<int[]> minutes) {
        Instant start = clerk.instant(from);
        List<Pause> pauses = RandomCalendars.asPauses(minutes, first);
        Duration time = Duration.ofMinutes(budget);
        int due = clerk.due(from, budget, minutes);
        if (due >= 0) {
            Instant dueAt = clerk.instant(due);
            expect("due", new Deadline.At(dueAt), BusinessTime.due(start, time, engine, pauses));
            expect("elapsed to due", time, BusinessTime.elapsed(start, dueAt, engine, pauses));
        }
        int back = clerk.back(from, budget);
        if (back >= 0) {
            expect("back", clerk.instant(back), BusinessTime.back(start, time, engine));
        }
    }

    private void expect(String what, Object clerks, Object engines) {
        if (!clerks.equals(engines)) {
            disagreements.add(
                    "%s, %s: %s is %s for the clerk and %s for the engine"
                            .formatted(drawnAs, asked, what, clerks, engines));
        }
    }
}
