package org.linja.following;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCases;
import org.linja.cases.Watched;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Severity;
import org.linja.following.rules.MovedClock;
import org.linja.following.rules.TermsChange;
import org.linja.following.rules.TermsMove;
import org.linja.journal.Journal;
import org.linja.journal.JournalLine;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.alarms.AlarmRow;

/** What a batch of moves writes, column by column. */
final class FollowedRows {
    private static final List<String> CLOCK_COLUMNS =
            List.of(
                    "ids",
                    "budgets",
                    "byQuestion",
                    "byVendor",
                    "warnings",
                    "calendars",
                    "states",
                    "dueAts");
    private static final List<String> CASE_COLUMNS =
            List.of("ids", "lastSeqs", "lastHashes", "nextDueAts");

    private final TermsChange change;
    private final long following;
    private final Instant now;
    private final List<JournalLine> lines = new ArrayList<>();
    private final Map<String, List<@Nullable Object>> clocks = new HashMap<>();
    private final Map<String, List<@Nullable Object>> cases = new HashMap<>();
    private final List<AlarmRow> alarms = new ArrayList<>();
    private final List<AlarmRow> silenced = new ArrayList<>();

    FollowedRows(TermsChange change, long following, Instant now) {
        this.change = change;
        this.following = following;
        this.now = now;
        CLOCK_COLUMNS.forEach(column -> clocks.put(column, new ArrayList<>()));
        CASE_COLUMNS.forEach(column -> cases.put(column, new ArrayList<>()));
    }

    void add(
            CaseToMove one,
            TermsMove move,
            Set<Severity> inPlay,
            Set<Watched> watched,
            List<OpenClock> open) {
        JournalLine line =
                Journal.seal(
                        new Entry(
                                one.id(),
                                one.lastSeq() + 1,
                                now,
                                now,
                                EntryKind.TERMS_FOLLOWED,
                                Entry.SYSTEM,
                                move.data(change, following),
                                null),
                        one.lastHash(),
                        one.customerId(),
                        null);
        lines.add(line);
        for (MovedClock moved : move.moved()) {
            open.stream()
                    .filter(clock -> clock.is(moved))
                    .forEach(
                            clock -> {
                                add(clock, moved, one.customerId());
                                callWhenDue(clock, moved, inPlay, watched, one.customerId());
                            });
        }
        put(cases, "ids", one.id());
        put(cases, "lastSeqs", one.lastSeq() + 1);
        put(cases, "lastHashes", line.hash());
        put(cases, "nextDueAts", nextDueAt(move.moved(), inPlay, open));
    }

    private void add(OpenClock clock, MovedClock moved, long customerId) {
        ClockTarget target = moved.promised().target();
        put(clocks, "ids", clock.id());
        put(clocks, "budgets", target.budget().toSeconds());
        put(clocks, "byQuestion", target.pausedByQuestion());
        put(clocks, "byVendor", target.pausedByVendor());
        put(
                clocks,
                "warnings",
                target.warnings().stream()
                        .map(left -> String.valueOf(left.toSeconds()))
                        .collect(Collectors.joining(" ")));
        put(clocks, "calendars", moved.promised().calendarVersionId());
        put(clocks, "states", moved.measure().state().slug());
        put(clocks, "dueAts", moved.measure().dueAt());
        if (moved.warnsAt() != null || clock.warns()) {
            alarm(clock.id(), SupportCases.WARNING, moved.warnsAt(), customerId);
        }
    }

    /** As when a case is kept; a ladder that does not wait for it hears the alarm in vain. */
    private void callWhenDue(
            OpenClock clock,
            MovedClock moved,
            Set<Severity> inPlay,
            Set<Watched> watched,
            long customerId) {
        if (inPlay.contains(moved.severity())
                && watched.contains(new Watched(moved.severity(), moved.measure().kind()))) {
            alarm(clock.id(), SupportCases.DUE, moved.measure().dueAt(), customerId);
        }
    }

    private void alarm(long clock, String kind, @Nullable Instant at, long customerId) {
        (at == null ? silenced : alarms)
                .add(
                        new AlarmRow(
                                SupportCases.CLOCK,
                                clock,
                                kind,
                                at,
                                customerId,
                                kind.equals(SupportCases.DUE)));
    }

    private static @Nullable Instant nextDueAt(
            List<MovedClock> moved, Set<Severity> inPlay, List<OpenClock> open) {
        Stream<Instant> kept =
                open.stream()
                        .filter(clock -> inPlay.contains(clock.severity()))
                        .filter(clock -> moved.stream().noneMatch(clock::is))
                        .flatMap(clock -> Stream.ofNullable(clock.dueAt()));
        Stream<Instant> anew =
                moved.stream()
                        .filter(one -> inPlay.contains(one.severity()))
                        .flatMap(one -> Stream.ofNullable(one.measure().dueAt()));
        return Stream.concat(kept, anew).min(Comparator.naturalOrder()).orElse(null);
    }

    int cases() {
        return lines.size();
    }

    int clocks() {
        return column(clocks, "ids").size();
    }

    List<JournalLine> lines() {
        return lines;
    }

    Map<String, Object> clockColumns() {
        return new HashMap<>(clocks);
    }

    /** The columns, with the version of the contract that all of them are under from now on. */
    Map<String, Object> caseColumns(@Nullable Long contractVersionId) {
        Map<String, Object> columns = new HashMap<>(cases);
        columns.put("contractVersionId", contractVersionId);
        return columns;
    }

    /** Alarms to set, or to move. */
    List<AlarmRow> alarms() {
        return alarms;
    }

    /** Alarms that must not ring. */
    List<AlarmRow> silenced() {
        return silenced;
    }

    private static void put(
            Map<String, List<@Nullable Object>> columns, String name, @Nullable Object value) {
        column(columns, name).add(value);
    }

    private static List<@Nullable Object> column(
            Map<String, List<@Nullable Object>> columns, String name) {
        return Optional.ofNullable(columns.get(name)).orElseThrow();
    }
}
