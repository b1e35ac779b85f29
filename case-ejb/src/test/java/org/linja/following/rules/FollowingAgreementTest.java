package org.linja.following.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_09_00;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.audit.rules.SlaAudit;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictKind;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.ClockWarning;
import org.linja.sla.rules.PromisedClock;
import org.linja.sla.rules.TermsHistory;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

/** Random histories under random changes: the live clocks, the audit and the history agree. */
class FollowingAgreementTest {
    private static final int HISTORIES = 3_000;
    private static final Map<Long, BusinessCalendar> CALENDARS =
            Map.of(
                    1L, ACalendar.helsinkiOffice(),
                    2L,
                            ACalendar.in("Europe/Helsinki")
                                    .office()
                                    .closedOn("2027-12-03")
                                    .closedYearly("--12-06")
                                    .build(),
                    3L, ACalendar.in("Europe/Helsinki").daily("08:00-20:00").build(),
                    4L, ACalendar.helsinkiAlways(),
                    5L, ACalendar.in("Europe/Helsinki").daily("00:00-12:00").build());

    /** What the row of a clock says: what it is counted by, and what it read when last acted on. */
    private static final class LiveClock {
        private final PromisedClock promised;
        private @Nullable ClockReading reading;
        private @Nullable Instant warnsAt;

        private LiveClock(PromisedClock promised) {
            this.promised = promised;
        }

        private ClockReading reading() {
            return Objects.requireNonNull(reading);
        }

        private void read(List<Entry> history, Instant now) {
            BusinessCalendar calendar =
                    Objects.requireNonNull(CALENDARS.get(promised.calendarVersionId()));
            ClockReading read =
                    ClockRule.read(promised.terms(), calendar, history, now).orElseThrow();
            reading = read;
            Instant dueAt = read.dueAt();
            warnsAt =
                    read.stoppedAt() != null || dueAt == null || !now.isBefore(dueAt)
                            ? null
                            : ClockRule.warnings(
                                            promised.terms(),
                                            promised.target().warnings(),
                                            calendar,
                                            history,
                                            now)
                                    .stream()
                                    .map(ClockWarning::at)
                                    .min(Comparator.naturalOrder())
                                    .orElse(null);
        }
    }

    /** A case as the house keeps it: its journal, and a row for each clock. */
    private static final class LiveCase {
        private final AShelf shelf = new AShelf(CALENDARS);
        private final AHistory history = AHistory.openedAt(FRI_09_00);
        private final Map<ClockKind, LiveClock> clocks = new LinkedHashMap<>();
        private final Random random;
        private Instant now = FRI_09_00;
        private int version = 1;
        private long office = 1;
        private long always = 4;

        private LiveCase(long seed) {
            random = new Random(seed);
            for (int each = 1; each <= 4; each++) {
                shelf.contract(each, targets());
            }
            promised().forEach(this::start);
        }

        private ClockTarget[] targets() {
            List<ClockTarget> targets = new ArrayList<>();
            for (ClockKind kind : ClockKind.values()) {
                if (random.nextInt(5) > 0) {
                    int hours = 1 + random.nextInt(30);
                    targets.add(
                            new ClockTarget(
                                    kind.slug(),
                                    random.nextInt(3) == 0 ? "ALWAYS" : null,
                                    Duration.ofHours(hours),
                                    random.nextBoolean(),
                                    random.nextBoolean(),
                                    hours > 1 ? List.of(Duration.ofMinutes(30)) : List.of()));
                }
            }
            return targets.toArray(ClockTarget[]::new);
        }

        private List<PromisedClock> promised() {
            return TermsHistory.of(history.entries())
                    .orElseThrow()
                    .promised(Severity.CRITICAL, shelf::terms);
        }

        private void start(PromisedClock clock) {
            LiveClock live = new LiveClock(clock);
            live.read(history.entries(), now);
            clocks.put(clock.terms().kind(), live);
        }

        private void live(int steps) {
            for (int i = 0; i < steps; i++) {
                now = now.plusSeconds(60L * (1 + random.nextInt(6 * 60)));
                if (random.nextInt(4) == 0) {
                    follow();
                } else {
                    act();
                }
            }
        }

        private void act() {
            switch (random.nextInt(10)) {
                case 0 -> history.acceptedAt(now);
                case 1 -> history.askedAt(now);
                case 2 -> history.customerAnsweredAt(now);
                case 3 -> history.answeredAt(now);
                case 4 -> history.answeredAt(now, AnswerElement.WORKAROUND);
                case 5 -> history.with(EntryKind.VENDOR_WAIT_BEGAN, now, Map.of());
                case 6 -> history.with(EntryKind.VENDOR_WAIT_ENDED, now, Map.of());
                case 7 -> history.notedAt(now);
                case 8 -> history.resolvedAt(now);
                default -> history.reopenedAt(now);
            }
            read();
        }

        private void follow() {
            TermsChange change = change();
            List<Entry> before = history.entries();
            Map<ClockKind, Verdict> verdicts = verdicts();
            Optional<TermsMove> move =
                    TermsMove.of(change, before, List.of(Severity.CRITICAL), shelf.book(), now);
            move.ifPresent(found -> moved(change, found));
            verdicts.forEach(
                    (kind, verdict) -> {
                        if (verdict.kind() != VerdictKind.UNDECIDABLE
                                || verdict.stoppedAt() != null) {
                            assertThat(verdicts().get(kind)).isEqualTo(verdict);
                        }
                    });
        }

        private void moved(TermsChange change, TermsMove move) {
            history.with(EntryKind.TERMS_FOLLOWED, now, "system", move.data(change, 7));
            Set<ClockKind> followed = new HashSet<>();
            for (MovedClock moved : move.moved()) {
                ClockKind kind = moved.measure().kind();
                followed.add(kind);
                LiveClock before = Objects.requireNonNull(clocks.get(kind));
                before.read(history.entries(), now);
                assertThat(before.reading().state()).isIn(ClockState.RUNNING, ClockState.PAUSED);
                start(moved.promised());
                LiveClock after = Objects.requireNonNull(clocks.get(kind));
                assertThat(after.reading().state()).isEqualTo(moved.measure().state());
                assertThat(after.reading().startedAt()).isEqualTo(moved.measure().startedAt());
                assertThat(after.reading().dueAt()).isEqualTo(moved.measure().dueAt());
                assertThat(after.warnsAt).isEqualTo(moved.warnsAt());
            }
            clocks.keySet().stream()
                    .filter(kind -> !followed.contains(kind))
                    .forEach(
                            kind ->
                                    assertThat(move.kept())
                                            .contains(
                                                    TermsHistory.word(
                                                            Severity.CRITICAL, kind.slug())));
        }

        private TermsChange change() {
            switch (random.nextInt(3)) {
                case 0 -> {
                    version = Math.min(4, version + 1);
                    return new ContractAmended(
                            "TERMS",
                            version,
                            shelf.terms(version),
                            Map.of("OFFICE", office, "ALWAYS", always));
                }
                case 1 -> {
                    office = Math.min(3, office + 1);
                    return new CalendarPublished("OFFICE", office, older(1, office));
                }
                default -> {
                    always = 5;
                    return new CalendarPublished("ALWAYS", always, older(4, always));
                }
            }
        }

        private static Set<Long> older(long first, long version) {
            Set<Long> older = new HashSet<>();
            for (long one = first; one < version; one++) {
                older.add(one);
            }
            return older;
        }

        private void read() {
            clocks.values().forEach(clock -> clock.read(history.entries(), now));
        }

        private Map<ClockKind, Verdict> verdicts() {
            Map<ClockKind, Verdict> verdicts = new HashMap<>();
            SlaAudit.judge(shelf, history.entries(), now)
                    .forEach(verdict -> verdicts.put(verdict.clock(), verdict));
            return verdicts;
        }

        private void assertAgreement() {
            read();
            assertThat(promised().stream().map(clock -> clock.terms().kind()).toList())
                    .containsExactlyInAnyOrderElementsOf(clocks.keySet());
            for (PromisedClock promised : promised()) {
                LiveClock live = Objects.requireNonNull(clocks.get(promised.terms().kind()));
                assertThat(live.promised.target()).isEqualTo(promised.target());
                assertThat(live.promised.calendarVersionId())
                        .isEqualTo(promised.calendarVersionId());
            }
            verdicts()
                    .forEach(
                            (kind, verdict) ->
                                    agree(Objects.requireNonNull(clocks.get(kind)), verdict));
        }

        /** Of a clock that updates begin anew, an audit judges an earlier stretch it missed. */
        private static void agree(LiveClock live, Verdict verdict) {
            if (live.reading().kind() == ClockKind.NEXT_UPDATE
                    && !live.reading().startedAt().equals(verdict.startedAt())) {
                assertThat(verdict.kind()).isEqualTo(VerdictKind.MISSED);
                return;
            }
            assertThat(verdict.startedAt()).isEqualTo(live.reading().startedAt());
            assertThat(verdict.dueAt()).isEqualTo(live.reading().dueAt());
            assertThat(verdict.kind())
                    .isEqualTo(
                            switch (live.reading().state()) {
                                case MET -> VerdictKind.MET;
                                case MISSED -> VerdictKind.MISSED;
                                case RUNNING, PAUSED, UNDECIDABLE, MERGED ->
                                        VerdictKind.UNDECIDABLE;
                            });
        }
    }

    @Test
    void live_clocks_verdicts_and_the_history_of_terms_say_the_same() {
        int moves = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            LiveCase one = new LiveCase(seed);
            one.live(4 + seed % 12);
            try {
                one.assertAgreement();
            } catch (AssertionError disagreement) {
                throw new AssertionError("Seed " + seed, disagreement);
            }
            moves +=
                    one.history.entries().stream()
                            .filter(entry -> entry.kind() == EntryKind.TERMS_FOLLOWED)
                            .collect(Collectors.counting())
                            .intValue();
        }
        assertThat(moves).isGreaterThan(HISTORIES / 2);
    }
}
