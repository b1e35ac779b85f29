package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;
import org.linja.testkit.Helsinki;

/** What a customer hears about a deadline: enough, in order, and nothing that is usual. */
class ExplanationTest {
    private static final BusinessCalendar OFFICE =
            ACalendar.in("Europe/Helsinki").office().closedOn("2027-12-06").build();

    private static final TimeFact.ClosedDay INDEPENDENCE_DAY =
            new TimeFact.ClosedDay(LocalDate.parse("2027-12-06"), true, "Independence Day");

    @Test
    void a_clock_explains_its_deadline_with_the_pauses_of_its_case() {
        AHistory history =
                AHistory.openedAt(at("2027-12-03T16:10"))
                        .askedAt(at("2027-12-03T16:30"))
                        .customerAnsweredAt(at("2027-12-03T16:40"));
        ClockTerms terms = new ClockTerms(ClockKind.RESOLVE, Duration.ofHours(2), true);
        ClockReading reading =
                ClockRule.read(terms, OFFICE, history.entries(), at("2027-12-03T16:45"))
                        .orElseThrow();
        assertThat(Explanation.of(reading, tried(OFFICE)))
                .containsExactly(
                        new TimeFact.Counted(Duration.ofHours(2), at("2027-12-03T16:10")),
                        new TimeFact.Paused(at("2027-12-03T16:30"), at("2027-12-03T16:40")),
                        new TimeFact.HoursEnd(at("2027-12-03T17:00")),
                        INDEPENDENCE_DAY,
                        new TimeFact.EndsAt(at("2027-12-07T10:20")));
    }

    @Test
    void a_deadline_that_a_pause_holds_back_is_not_explained() {
        AHistory history =
                AHistory.openedAt(at("2027-12-03T16:10")).askedAt(at("2027-12-03T16:30"));
        ClockTerms terms = new ClockTerms(ClockKind.RESOLVE, Duration.ofHours(2), true);
        ClockReading reading =
                ClockRule.read(terms, OFFICE, history.entries(), at("2027-12-03T16:45"))
                        .orElseThrow();
        assertThat(Explanation.of(reading, tried(OFFICE))).isEmpty();
    }

    @Test
    void a_weekend_goes_unsaid_and_a_holiday_is_named() {
        assertThat(due("2027-12-03T16:10", 2, OFFICE))
                .containsExactly(
                        new TimeFact.Counted(Duration.ofHours(2), at("2027-12-03T16:10")),
                        new TimeFact.HoursEnd(at("2027-12-03T17:00")),
                        INDEPENDENCE_DAY,
                        new TimeFact.EndsAt(at("2027-12-07T10:10")));
    }

    @Test
    void a_start_at_night_waits_for_the_hours() {
        assertThat(due("2027-12-05T22:00", 1, OFFICE))
                .containsExactly(
                        new TimeFact.Counted(Duration.ofHours(1), at("2027-12-05T22:00")),
                        INDEPENDENCE_DAY,
                        new TimeFact.HoursBegin(at("2027-12-07T09:00")),
                        new TimeFact.EndsAt(at("2027-12-07T10:00")));
    }

    @Test
    void a_lunch_is_a_break_and_no_end_of_hours() {
        BusinessCalendar lunch =
                ACalendar.in("Europe/Helsinki").weekdays("09:00-12:00", "13:00-17:00").build();

        assertThat(due("2027-11-30T11:00", 2, lunch))
                .contains(new TimeFact.Break(at("2027-11-30T12:00"), at("2027-11-30T13:00")))
                .hasSize(3);
    }

    @Test
    void a_pause_is_told_with_its_times() {
        Pause pause = new Pause(at("2027-11-30T10:00"), at("2027-11-30T10:30"));

        assertThat(due("2027-11-30T09:30", 1, OFFICE, pause))
                .contains(new TimeFact.Paused(pause.from(), at("2027-11-30T10:30")))
                .hasSize(3);
    }

    @Test
    void the_night_when_the_clocks_change_is_told_where_it_counted() {
        List<TimeFact> facts = due("2027-10-30T22:00", 12, ACalendar.helsinkiAlways());

        assertThat(facts)
                .contains(
                        new TimeFact.ClockChange(
                                Instant.parse("2027-10-31T01:00:00Z"), Duration.ofHours(-1)))
                .hasSize(3);
    }

    @Test
    void round_the_clock_each_change_of_the_clocks_is_told_but_no_more_than_three() {
        assertThat(due("2027-01-01T00:00", 360 * 24, ACalendar.helsinkiAlways()))
                .filteredOn(TimeFact.ClockChange.class::isInstance)
                .hasSize(2);
        assertThat(due("2027-01-01T00:00", 5 * 360 * 24, ACalendar.helsinkiAlways()))
                .filteredOn(TimeFact.ClockChange.class::isInstance)
                .hasSize(Explanation.MOST_TOLD);
    }

    @Test
    void what_is_too_much_to_listen_to_is_summed() {
        List<TimeFact> facts = due("2027-11-01T09:00", 80, OFFICE);

        assertThat(facts)
                .containsExactly(
                        new TimeFact.Counted(Duration.ofHours(80), at("2027-11-01T09:00")),
                        new TimeFact.OutsideHours(9, Duration.ofHours(9 * 16 + 2 * 24)),
                        new TimeFact.EndsAt(at("2027-11-12T17:00")));
    }

    @Test
    void a_partition_has_no_gap_no_overlap_and_a_pause_at_night_is_a_pause() {
        Instant start = at("2027-12-03T16:00");
        Instant end = at("2027-12-07T10:00");
        Pause night = new Pause(at("2027-12-03T20:00"), at("2027-12-03T21:00"));
        Pause morning = new Pause(at("2027-12-07T08:00"), at("2027-12-07T09:30"));

        assertThat(TimePartition.of(start, end, OFFICE, List.of(morning, night, night)))
                .extracting(TimeSegment::kind)
                .containsExactly(
                        SegmentKind.RUNNING,
                        SegmentKind.NOT_OWED,
                        SegmentKind.PAUSED,
                        SegmentKind.NOT_OWED,
                        SegmentKind.PAUSED,
                        SegmentKind.RUNNING);
        assertThat(TimePartition.of(end, start, OFFICE, List.of())).isEmpty();
    }

    private static List<TimeFact> due(
            String start, int hours, BusinessCalendar calendar, Pause... pauses) {
        Duration target = Duration.ofHours(hours);
        Deadline.At due =
                (Deadline.At) BusinessTime.due(at(start), target, calendar, List.of(pauses));
        return Explanation.of(
                at(start),
                due.instant(),
                target,
                tried(calendar),
                TimePartition.of(at(start), due.instant(), calendar, List.of(pauses)));
    }

    private static TriedCalendar tried(BusinessCalendar calendar) {
        return new TriedCalendar(
                calendar,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of(LocalDate.parse("2027-12-06")),
                Set.of(),
                Map.of(INDEPENDENCE_DAY.date(), "Independence Day"));
    }

    private static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(Helsinki.ZONE).toInstant();
    }
}
