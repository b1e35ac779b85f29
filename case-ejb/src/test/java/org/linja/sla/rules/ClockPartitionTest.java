package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

/** Every second of a clock's life is exactly one thing, whatever happens to the case. */
class ClockPartitionTest {

    private static final BusinessCalendar[] CALENDARS = {
        ACalendar.helsinkiOffice(),
        ACalendar.helsinkiAlways(),
        ACalendar.in("Australia/Lord_Howe").daily("22:00-06:00", "08:00-12:00").build(),
        ACalendar.in("America/Sao_Paulo").weekdays("00:00-03:00", "09:00-24:00").build()
    };

    private static final EntryKind[] KINDS = {
        EntryKind.CASE_ACCEPTED,
        EntryKind.NOTE_ADDED,
        EntryKind.QUESTION_ASKED,
        EntryKind.CUSTOMER_ANSWERED,
        EntryKind.ANSWER_GIVEN,
        EntryKind.HAND_OVER_ACCEPTED,
        EntryKind.STATE_IMPORTED,
        EntryKind.CASE_RESOLVED,
        EntryKind.CASE_CLOSED,
        EntryKind.CASE_REOPENED,
        EntryKind.VENDOR_WAIT_BEGAN,
        EntryKind.VENDOR_WAIT_ENDED,
        EntryKind.CASE_LENT,
        EntryKind.CASE_TAKEN_BACK,
        EntryKind.ENGINEER_JOINED,
        EntryKind.SERVICE_RESTORED,
        EntryKind.PAUSE_CONTESTED,
        EntryKind.RESPONSE_CONTESTED,
        EntryKind.CASE_MERGED
    };

    @RepeatedTest(400)
    void no_gap_no_overlap_and_sums_to_wall_time(RepetitionInfo repetition) {
        long seed = 4_000L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        BusinessCalendar calendar = CALENDARS[random.nextInt(CALENDARS.length)];
        // The nights around which the zones of these calendars change their clocks.
        Instant opened =
                Instant.parse(
                                random.nextBoolean()
                                        ? "2018-10-25T00:00:00Z"
                                        : "2018-03-22T00:00:00Z")
                        .plus(random.nextInt(20_000_000), ChronoUnit.MILLIS);
        AHistory history = AHistory.openedAt(opened);
        Instant at = opened;
        for (int i = random.nextInt(20); i > 0; i--) {
            at = at.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(200_000_000));
            history.with(KINDS[random.nextInt(KINDS.length)], at, someHands(random));
        }
        Instant asOf = at.plusMillis(random.nextInt(100_000_000) - 50_000_000L);
        for (ClockKind kind : ClockKind.values()) {
            ClockTerms terms =
                    new ClockTerms(
                            kind,
                            Duration.ofMinutes(random.nextInt(5_000)),
                            random.nextBoolean(),
                            random.nextBoolean());
            for (ClockStory story : ClockRule.stories(terms, calendar, history.entries(), asOf)) {
                check("seed " + seed, story.governing(), calendar, asOf);
                if (story.other() != null) {
                    check("seed " + seed, story.other(), calendar, asOf);
                }
            }
        }
    }

    private static void check(
            String by, ClockReading reading, BusinessCalendar calendar, Instant asOf) {
        Instant stoppedAt = reading.stoppedAt();
        Instant end = stoppedAt == null ? asOf : stoppedAt;
        Instant reached = reading.startedAt();
        Duration owed = Duration.ZERO;
        Duration length = Duration.ZERO;
        ClockSegment previous = null;
        for (ClockSegment segment : reading.partition()) {
            assertThat(segment.from()).as(by).isEqualTo(reached);
            assertThat(segment.to()).as(by).isAfter(segment.from());
            if (previous != null) {
                assertThat(sameManner(previous, segment)).as(by).isFalse();
            }
            Duration open = BusinessTime.elapsed(segment.from(), segment.to(), calendar, List.of());
            switch (segment.kind()) {
                case RUNNING -> {
                    assertThat(open).as(by).isEqualTo(segment.length());
                    owed = owed.plus(segment.length());
                }
                case NOT_OWED -> assertThat(open).as(by).isEqualTo(Duration.ZERO);
                case PAUSED -> assertThat(segment.reason()).as(by).isNotEqualTo(SegmentReason.OWED);
            }
            length = length.plus(segment.length());
            reached = segment.to();
            previous = segment;
        }
        assertThat(reached).as(by).isEqualTo(end);
        assertThat(length).as(by).isEqualTo(Duration.between(reading.startedAt(), end));
        assertThat(owed).as(by).isEqualTo(reading.elapsed());
        checkState(by, reading, end);
    }

    private static void checkState(String by, ClockReading reading, Instant end) {
        Instant dueAt = reading.dueAt();
        switch (reading.state()) {
            case MET -> assertThat(reading.stoppedAt()).as(by).isBeforeOrEqualTo(dueAt);
            case RUNNING -> assertThat(end).as(by).isBeforeOrEqualTo(dueAt);
            case MISSED -> {
                assertThat(end).as(by).isAfter(dueAt);
                assertThat(reading.remaining()).as(by).isLessThanOrEqualTo(Duration.ZERO);
            }
            case PAUSED -> {
                assertThat(dueAt).as(by).isNull();
                assertThat(reading.remaining()).as(by).isPositive();
            }
            case MERGED -> assertThat(reading.stoppedAt()).as(by).isEqualTo(end);
            case UNDECIDABLE -> throw new AssertionError("Only an audit says so: " + by);
        }
    }

    private static boolean sameManner(ClockSegment a, ClockSegment b) {
        return a.kind() == b.kind() && a.reason() == b.reason() && a.hands() == b.hands();
    }

    private static Map<String, String> someHands(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Map.of("line", "line-2");
            case 1 -> Map.of("hands", "customer");
            case 2 -> Map.of("hands", "vendor", "line", "line-1");
            case 3 -> Map.of(Happened.CONTESTED, String.valueOf(1 + random.nextInt(20)));
            default -> Map.of();
        };
    }
}
