package org.linja.calendars.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The engine against the clerk who looks every minute, on calendars drawn by chance. */
class BusinessTimeOracleTest {

    private static final int MINUTES = 20 * 24 * 60;
    private static final int QUESTIONS_PER_CALENDAR = 40;

    // Moves on its own from repetition to repetition; a failure names it.
    private static final long SEED = 20_261_122;

    @RepeatedTest(40)
    void engine_and_clerk_agree(RepetitionInfo repetition) {
        long seed = SEED + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        RandomCalendars chance = new RandomCalendars(random);
        RandomCalendars.Drawn drawn = chance.next();
        Instant first =
                drawn.around()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .minus(random.nextInt(MINUTES), ChronoUnit.MINUTES);
        MinuteOracle clerk = new MinuteOracle(drawn.calendar(), drawn.breaks(), first, MINUTES);
        for (int question = 0; question < QUESTIONS_PER_CALENDAR; question++) {
            String asked =
                    "seed %d, question %d, zone %s, from %s"
                            .formatted(seed, question, drawn.calendar().zone(), first);
            int from = random.nextInt(MINUTES);
            int to = random.nextInt(MINUTES);
            List<int[]> pauses = chance.pauses(MINUTES);
            ask(asked, clerk, drawn.calendar(), from, to, pauses, first);
            askBudget(asked, clerk, drawn.calendar(), from, random.nextInt(2000), pauses, first);
        }
    }

    private static void ask(
            String asked,
            MinuteOracle clerk,
            BusinessCalendar calendar,
            int from,
            int to,
            List<int[]> pauses,
            Instant first) {
        Instant start = clerk.instant(from);
        assertThat(
                        BusinessTime.elapsed(
                                start,
                                clerk.instant(to),
                                calendar,
                                RandomCalendars.asPauses(pauses, first)))
                .as(asked)
                .isEqualTo(Duration.ofMinutes(clerk.elapsed(from, to, pauses)));
        assertThat(BusinessTime.isOpen(start, calendar)).as(asked).isEqualTo(clerk.isOpen(from));
        int opening = clerk.roll(from);
        if (opening >= 0) {
            assertThat(BusinessTime.roll(start, calendar))
                    .as(asked)
                    .isEqualTo(clerk.instant(opening));
        }
        Duration spans =
                calendar.openSpans(start, clerk.instant(to)).stream()
                        .map(span -> Duration.between(span.from(), span.to()))
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(spans)
                .as(asked)
                .isEqualTo(Duration.ofMinutes(clerk.elapsed(from, to, List.of())));
    }

    private static void askBudget(
            String asked,
            MinuteOracle clerk,
            BusinessCalendar calendar,
            int from,
            int budget,
            List<int[]> pauses,
            Instant first) {
        Instant start = clerk.instant(from);
        List<Pause> paused = RandomCalendars.asPauses(pauses, first);
        int due = clerk.due(from, budget, pauses);
        if (due >= 0) {
            Instant dueAt = clerk.instant(due);
            Duration minutes = Duration.ofMinutes(budget);
            assertThat(BusinessTime.due(start, minutes, calendar, paused))
                    .as(asked)
                    .isEqualTo(new Deadline.At(dueAt));
            assertThat(BusinessTime.elapsed(start, dueAt, calendar, paused))
                    .as(asked)
                    .isEqualTo(minutes);
        }
        int back = clerk.back(from, budget);
        if (back >= 0) {
            assertThat(BusinessTime.back(start, Duration.ofMinutes(budget), calendar))
                    .as(asked)
                    .isEqualTo(clerk.instant(back));
        }
    }
}
