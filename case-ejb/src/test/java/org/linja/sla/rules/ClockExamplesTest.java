package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.AHistory;
import org.linja.testkit.ExampleTables;

/** Each row of the table of clocks that customers and auditors may read. */
class ClockExamplesTest {

    private static final int MOMENT = "Fri 2026-11-27 14:00".length();

    static Stream<List<String>> rows() throws IOException {
        return ExampleTables.rows("Clocks").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_clock_reads_as_the_table_says(List<String> row) throws IOException {
        BusinessCalendar office = ExampleTables.calendar("office");
        String paused = row.get(3);
        ClockTerms terms =
                new ClockTerms(
                        ClockKind.of(row.get(1)),
                        ExampleTables.duration(row.get(2)),
                        paused.contains("question"),
                        paused.contains("vendor"));
        Instant asked = ExampleTables.instant(row.get(5), office.zone());
        Happened happened = Happened.by(history(row.get(4), office).entries(), asked);

        ClockMeasure measure = ClockRule.measure(terms, office, happened, asked).orElseThrow();
        assertThat(measure.state()).isEqualTo(ClockState.of(row.get(6)));
        assertThat(measure.elapsed()).isEqualTo(ExampleTables.duration(row.get(7)));
        String other =
                ClockRule.otherMeasure(terms, office, happened, asked)
                        .map(read -> read.state().slug() + " after " + said(read.elapsed()))
                        .orElse("");
        assertThat(other).isEqualTo(row.get(8));
    }

    static Stream<List<String>> disputedRows() throws IOException {
        return ExampleTables.rows("Two severities").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disputedRows")
    void where_two_severities_are_said_each_has_its_clock(List<String> row) throws IOException {
        BusinessCalendar office = ExampleTables.calendar("office");
        Instant asked = ExampleTables.instant(row.get(4), office.zone());
        Happened happened = Happened.by(history(row.get(3), office).entries(), asked);
        SeverityStanding standing = SeverityStanding.of(happened.entries());
        Map<String, ClockTerms> promised =
                Stream.of(row.get(2).split("; ", -1))
                        .map(words -> words.split(" ", 2))
                        .collect(
                                Collectors.toMap(
                                        words -> words[0],
                                        words ->
                                                new ClockTerms(
                                                        ClockKind.of(row.get(1)),
                                                        ExampleTables.duration(words[1]),
                                                        true,
                                                        false)));

        Severity governing = standing.governing();
        assertThat(
                        governing.slug()
                                + ", "
                                + Objects.requireNonNull(standing.held().get(governing)).slug())
                .isEqualTo(row.get(5));
        assertThat(
                        standing.held().keySet().stream()
                                .map(Severity::slug)
                                .map(
                                        severity ->
                                                severity
                                                        + ' '
                                                        + told(
                                                                promised.get(severity),
                                                                office,
                                                                happened,
                                                                asked))
                                .collect(Collectors.joining("; ")))
                .isEqualTo(row.get(6));
    }

    private static String told(
            @Nullable ClockTerms terms, BusinessCalendar office, Happened happened, Instant asked) {
        ClockMeasure measure =
                ClockRule.measure(Objects.requireNonNull(terms), office, happened, asked)
                        .orElseThrow();
        return measure.state().slug() + " after " + said(measure.elapsed());
    }

    private static AHistory history(String text, BusinessCalendar office) {
        List<String> events = List.of(text.split("; ", -1));
        String opened = events.get(0).substring(MOMENT).replace("opened", "").strip();
        AHistory history =
                AHistory.openedAt(
                        ExampleTables.instant(moment(events.get(0)), office.zone()),
                        opened.isEmpty() ? "critical" : opened);
        for (String event : events.subList(1, events.size())) {
            happen(
                    history,
                    event.substring(MOMENT).strip(),
                    ExampleTables.instant(moment(event), office.zone()));
        }
        return history;
    }

    private static String moment(String event) {
        return event.substring(0, MOMENT);
    }

    private static void happen(AHistory history, String what, Instant at) {
        String with = "answer with ";
        if (what.startsWith(with)) {
            history.answeredAt(at, AnswerElement.of(what.substring(with.length())));
            return;
        }
        String says = " says ";
        if (what.contains(says)) {
            String severity = what.substring(what.indexOf(says) + says.length());
            switch (what.substring(0, what.indexOf(says))) {
                case "customer" -> history.claimedAt(at, severity);
                case "house" -> history.assessedAt(at, severity);
                case "arbiter" -> history.settledAt(at, severity);
                default -> throw new IllegalArgumentException("Nobody is called so: " + what);
            }
            return;
        }
        switch (what) {
            case "pause contested" ->
                    history.contestedAt(
                            at,
                            EntryKind.PAUSE_CONTESTED,
                            history.lastSeqOf(EntryKind.QUESTION_ASKED));
            case "answer contested" ->
                    history.contestedAt(
                            at,
                            EntryKind.RESPONSE_CONTESTED,
                            history.lastSeqOf(EntryKind.ANSWER_GIVEN));
            default -> history.with(kind(what), at, Map.of());
        }
    }

    private static EntryKind kind(String what) {
        return switch (what) {
            case "accepted" -> EntryKind.CASE_ACCEPTED;
            case "note" -> EntryKind.NOTE_ADDED;
            case "answer" -> EntryKind.ANSWER_GIVEN;
            case "question" -> EntryKind.QUESTION_ASKED;
            case "customer answers" -> EntryKind.CUSTOMER_ANSWERED;
            case "vendor asked" -> EntryKind.VENDOR_WAIT_BEGAN;
            case "vendor answers" -> EntryKind.VENDOR_WAIT_ENDED;
            case "lent" -> EntryKind.CASE_LENT;
            case "taken back" -> EntryKind.CASE_TAKEN_BACK;
            case "engineer on the line" -> EntryKind.ENGINEER_JOINED;
            case "service restored" -> EntryKind.SERVICE_RESTORED;
            case "resolved" -> EntryKind.CASE_RESOLVED;
            case "closed" -> EntryKind.CASE_CLOSED;
            case "reopened" -> EntryKind.CASE_REOPENED;
            case "merged" -> EntryKind.CASE_MERGED;
            default -> throw new IllegalArgumentException("The table knows no '" + what + "'");
        };
    }

    private static String said(Duration time) {
        return time.toMinutesPart() == 0 ? time.toHours() + " h" : time.toMinutes() + " min";
    }
}
