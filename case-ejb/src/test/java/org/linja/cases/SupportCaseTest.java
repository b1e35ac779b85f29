package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linja.testkit.Helsinki.FRI_15_00;
import static org.linja.testkit.Helsinki.FRI_16_00;
import static org.linja.testkit.Helsinki.FRI_16_10;
import static org.linja.testkit.Helsinki.FRI_16_30;
import static org.linja.testkit.Helsinki.FRI_17_00;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linja.cases.rules.CallMoments;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseParticulars;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.CauseKind;
import org.linja.cases.rules.ContactWay;
import org.linja.cases.rules.Deciders;
import org.linja.cases.rules.DecidesAs;
import org.linja.contracts.rules.CaseRules;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.journal.JournalLine;
import org.linja.journal.rules.ChainCheck;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;
import org.linja.rota.rules.SupportLine;
import org.linja.routing.rules.RoutingDecision;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.Correction;
import org.linja.sla.rules.SeverityStanding;

/** What every verb of a case writes, to the letter: audits of years ago are read anew by it. */
class SupportCaseTest {
    private static final Actor AINO = Actor.ofHouse(7, Set.of(Role.LINE_1));
    private static final Actor ILMARI = Actor.ofHouse(8, Set.of(Role.LINE_2));
    private static final Actor KAISA = Actor.ofHouse(9, Set.of(Role.DUTY_MANAGER));
    private static final Actor MARIA = new Actor(21, "person:21", 1L, Set.of(Role.CUSTOMER_MEMBER));

    private static final CaseParticulars TYPED =
            new CaseParticulars(
                    "The mill stands",
                    "Since the morning.",
                    CaseKind.FAULT,
                    "Maria",
                    "+358401234501",
                    "",
                    "");

    private final SupportCase mill = opened(100_001, Channel.PHONE, FRI_16_00);
    private final List<JournalLine> journal = new ArrayList<>();

    @Test
    void a_call_is_taken_answered_and_solved() {
        mill.noteCall(AINO, new CallMoments(FRI_15_00, null, null), "She called.", FRI_16_00);
        mill.route(new RoutingDecision.RoutedTo(SupportLine.LINE_1, 7), FRI_16_00);
        assertThat(mill.isUnaccepted()).isTrue();
        mill.accept(AINO, FRI_16_10);
        mill.ask(AINO, ContactWay.PORTAL, "Which one?", FRI_16_10);
        assertThat(mill.status()).isEqualTo(CaseStatus.WAITING_FOR_CUSTOMER);
        mill.customerAnswered(MARIA, ContactWay.PORTAL, "All.", FRI_16_10, FRI_16_30);
        mill.answer(
                AINO,
                Set.of(AnswerElement.NEXT_STEP, AnswerElement.SOLUTION),
                "Restart it.",
                FRI_16_30);
        mill.answer(AINO, Set.of(), "We look.", FRI_16_30);
        mill.answerOf(8, Set.of(), Map.of("readBy", "person:7"), "Now?", FRI_16_30);
        mill.restore(AINO, "On the spare.", FRI_16_30);
        mill.resolve(AINO, CauseKind.FIXED, "A new fuse.", FRI_17_00);
        assertThat(mill.solvedAt()).isEqualTo(FRI_17_00);
        mill.close(AINO, FRI_17_00);

        assertThat(written(mill))
                .containsExactly(
                        "1 case-opened person:7 {asset=M-7, channel=phone, entitlement=no-contract,"
                                + " kind=fault, line=line-1, service=metering, severity=high}"
                                + " | The mill stands\n\nSince the morning.",
                        "2 call-taken person:7 {ringAt=2027-12-03T13:00:00Z} | She called.",
                        "3 case-routed system {line=line-1, owner=person:7}",
                        "4 case-accepted person:7 {line=line-1}",
                        "5 question-asked person:7 {channel=portal} | Which one?",
                        "6 customer-answered person:21 {channel=portal} | All.",
                        "7 answer-given person:7 {elements=solution next-step} | Restart it.",
                        "8 answer-given person:7 {} | We look.",
                        "9 answer-given person:8 {readBy=person:7} | Now?",
                        "10 service-restored person:7 {} | On the spare.",
                        "11 case-resolved person:7 {cause=fixed} | A new fuse.",
                        "12 case-closed person:7 {}");
        assertThat(entry(6).occurredAt()).isEqualTo(FRI_16_10);
        assertThat(entry(6).recordedAt()).isEqualTo(FRI_16_30);
        assertThat(mill.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(mill.wasWithdrawn()).isFalse();
    }

    @Test
    void each_entry_is_sealed_behind_the_one_before_it() {
        mill.accept(AINO, FRI_16_10);
        written(mill);
        mill.note(AINO, "Look.", FRI_16_30);
        written(mill);

        assertThat(ChainCheck.firstBroken(journal.stream().map(JournalLine::sealed).toList()))
                .isEmpty();
        assertThat(journal).extracting(JournalLine::customerId).containsOnly(1L);
    }

    @Test
    void a_case_is_offered_lent_and_waited_for() {
        mill.route(new RoutingDecision.NobodyOnDuty(), FRI_16_00);
        mill.joinLine(AINO, FRI_16_10);
        assertThat(mill.ownerId()).isEqualTo(7);
        mill.waitForVendor(AINO, "A part.", FRI_16_10);
        refused(() -> mill.lend(AINO, "Networks.", FRI_16_10));
        mill.endVendorWait(AINO, FRI_16_10);
        mill.lend(AINO, "Networks.", FRI_16_10);
        mill.takeBack(AINO, FRI_16_10);
        refused(() -> mill.acceptHandOver(ILMARI, FRI_16_10));
        mill.offerToLine2(AINO, "Deep.", FRI_16_10);
        refused(() -> mill.offerToLine2(AINO, "Deep.", FRI_16_10));
        mill.acceptHandOver(ILMARI, FRI_16_30);

        assertThat(written(mill).subList(1, 9))
                .containsExactly(
                        "2 case-routed system {reason=nobody-on-duty}",
                        "3 engineer-joined person:7 {line=line-1}",
                        "4 vendor-wait-began person:7 {} | A part.",
                        "5 vendor-wait-ended person:7 {}",
                        "6 case-lent person:7 {} | Networks.",
                        "7 case-taken-back person:7 {}",
                        "8 hand-over-offered person:7 {line=line-2} | Deep.",
                        "9 hand-over-accepted person:8 {line=line-2}");
        assertThat(mill.line()).isEqualTo(SupportLine.LINE_2);
        assertThat(mill.ownerId()).isEqualTo(8);
    }

    @Test
    void particulars_are_put_right_and_the_same_again_is_nothing() {
        mill.edit(
                AINO,
                new CaseParticulars(
                        "The pump stands",
                        TYPED.description(),
                        CaseKind.HOW_TO,
                        TYPED.callerName(),
                        TYPED.callerNumber(),
                        "noon",
                        TYPED.tried()),
                FRI_16_10);
        mill.edit(AINO, mill.matter().particulars(), FRI_16_30);

        assertThat(written(mill).subList(1, 2))
                .containsExactly(
                        "2 case-edited person:7 {fields=subject,kind,since}"
                                + " | subject: The mill stands → The pump stands\n"
                                + "kind: fault → how-to\n"
                                + "since:  → noon");
        assertThat(journal).hasSize(2);
        assertThat(mill.version()).isEqualTo(2);
        assertThat(mill.subject()).isEqualTo("The pump stands");
    }

    @Test
    void two_severities_are_disputed_once_and_settled_by_who_may() {
        mill.claimSeverity(MARIA, said(Severity.CRITICAL, "stopped:yes"), FRI_16_10);
        written(mill);
        assertThat(mill.isDisputed()).isTrue();
        assertThat(mill.isCritical()).isTrue();
        mill.assessSeverity(AINO, said(Severity.MEDIUM, ""), FRI_16_30);
        written(mill);
        SeverityStanding standing = SeverityStanding.of(entries());
        assertThat(mill.noteOverdueDispute(standing, "person:9", FRI_16_30)).isFalse();
        assertThat(mill.noteOverdueDispute(standing, "person:9", FRI_17_00)).isTrue();
        written(mill);
        Deciders deciders = new Deciders(Set.of(8L), DecidesAs.DUTY_MANAGER);
        refused(
                ProblemType.NOT_THE_ARBITER,
                () -> mill.settleSeverity(AINO, deciders, Severity.HIGH, "Half.", FRI_17_00));
        mill.settleSeverity(ILMARI, deciders, Severity.HIGH, "Half.", FRI_17_00);

        assertThat(written(mill).subList(1, 6))
                .containsExactly(
                        "2 severity-claimed person:21 {answers=stopped:yes, severity=critical}"
                                + " | All stands.",
                        "3 severity-disputed person:21"
                                + " {arbiter=person:9, until=2027-12-03T14:40:00Z}",
                        "4 severity-assessed person:7 {severity=medium} | All stands.",
                        "5 dispute-overdue system"
                                + " {arbiter=person:9, to=person:9, until=2027-12-03T14:40:00Z}",
                        "6 severity-settled person:8"
                                + " {arbiter=person:9, decidesAs=duty-manager, severity=high}"
                                + " | Half.");
        assertThat(mill.isDisputed()).isFalse();
        assertThat(mill.severity()).isEqualTo(Severity.HIGH);
        refused(
                ProblemType.NOT_DISPUTED,
                () -> mill.settleSeverity(KAISA, deciders, Severity.LOW, "No.", FRI_17_00));
    }

    @Test
    void a_severity_that_both_say_is_disputed_by_nobody() {
        mill.claimSeverity(MARIA, said(Severity.HIGH, ""), FRI_16_10);

        assertThat(written(mill).subList(1, 2))
                .containsExactly("2 severity-claimed person:21 {severity=high} | All stands.");
        assertThat(journal).hasSize(2);
    }

    @Test
    void a_moment_is_doubted_and_corrected() {
        mill.accept(AINO, FRI_16_30);
        mill.resolve(AINO, CauseKind.FIXED, "A new fuse.", FRI_17_00);
        written(mill);
        mill.proposeCorrection(AINO, entry(3), FRI_16_30, "It ran again then.", FRI_17_00);
        written(mill);
        Correction correction = Correction.in(entry(4)).orElseThrow();
        mill.refuseCorrection(ILMARI, correction, "Who says?", FRI_17_00);
        mill.confirmCorrection(ILMARI, correction, entry(3), FRI_17_00);
        assertThat(mill.solvedAt()).isEqualTo(FRI_16_30);
        mill.contestPause(MARIA, 2, "You waited for nobody.", FRI_17_00);
        mill.contestResponse(MARIA, 3, "That was no answer.", FRI_17_00);

        String about = "corrects=3, moment=2027-12-03T14:30:00Z";
        assertThat(written(mill).subList(3, 8))
                .containsExactly(
                        "4 correction-proposed person:7 {"
                                + about
                                + ", was=2027-12-03T15:00:00Z} | It ran again then.",
                        "5 correction-refused person:8 {"
                                + about
                                + ", proposal=4, was=2027-12-03T15:00:00Z} | Who says?",
                        "6 correction-confirmed person:8 {"
                                + about
                                + ", proposal=4, was=2027-12-03T15:00:00Z}",
                        "7 pause-contested person:21 {contested=2} | You waited for nobody.",
                        "8 response-contested person:21 {contested=3} | That was no answer.");
    }

    @Test
    void what_came_twice_goes_on_in_the_older_case() {
        SupportCase twice = opened(100_002, Channel.PORTAL, FRI_16_10);
        twice.mergeInto(mill, AINO, "The same.", FRI_16_30);
        twice.resolvedWith(mill, AINO, FRI_17_00);
        twice.closedWith(mill, AINO, FRI_17_00);
        twice.withdrawnWith(mill, MARIA, FRI_17_00);

        assertThat(written(twice).subList(1, 5))
                .containsExactly(
                        "2 case-merged person:7 {case=L-100001} | The same.",
                        "3 case-resolved person:7 {case=L-100001}",
                        "4 case-closed person:7 {case=L-100001}",
                        "5 case-ended person:21 {case=L-100001, reason=withdrawn}");
        journal.clear();
        assertThat(written(mill).subList(1, 2))
                .containsExactly(
                        "2 case-absorbed person:7"
                                + " {case=L-100002, timeZero=2027-12-03T14:00:00Z}");
        assertThat(twice.mergedInto()).isEqualTo(mill.id());
        assertThat(twice.wasWithdrawn()).isFalse();
        refused(() -> twice.reopen(AINO, "Again.", FRI_17_00));
        assertThat(mill.version()).isEqualTo(2);
        assertThat(twice.version()).isEqualTo(2);
    }

    @Test
    void a_part_takes_along_what_its_clocks_were_stopped_by() {
        mill.route(new RoutingDecision.RoutedTo(SupportLine.LINE_1, 7), FRI_16_00);
        mill.accept(AINO, FRI_16_10);
        mill.note(AINO, "Two things.", FRI_16_10);
        written(mill);
        SupportCase part =
                mill.split(new CaseId(100_003), entries(), AINO, "The pump", "Its own.", FRI_16_30);
        assertThat(written(mill).subList(4, 5))
                .containsExactly("5 case-split person:7 {case=L-100003} | The pump");
        journal.clear();

        assertThat(written(part))
                .containsExactly(
                        "1 case-opened person:7 {asset=M-7, channel=phone, entitlement=no-contract,"
                                + " kind=fault, line=line-1, origin=L-100001, service=metering,"
                                + " severity=high} | The pump\n\nIts own.",
                        "2 case-routed system {line=line-1, origin=L-100001, owner=person:7}",
                        "3 case-accepted person:7 {line=line-1, origin=L-100001}");
        assertThat(entry(1).occurredAt()).isEqualTo(FRI_16_00);
        assertThat(entry(1).recordedAt()).isEqualTo(FRI_16_30);
        assertThat(part.status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(part.ownerId()).isEqualTo(7);
        assertThat(part.isUnaccepted()).isFalse();
        assertThat(part.openedAt()).isEqualTo(FRI_16_30);
        assertThat(part.subject()).isEqualTo("The pump");
        assertThat(part.matter().particulars().description()).isEqualTo("Its own.");
        assertThat(part.matter().particulars().callerName()).isEqualTo("Maria");
        assertThat(part.version()).isEqualTo(1);
        assertThat(part.customerId()).isEqualTo(1);
    }

    @Test
    void a_customer_needs_no_more_and_comes_back() {
        mill.withdraw(MARIA, "Found it.", FRI_16_10);
        assertThat(mill.wasWithdrawn()).isTrue();
        assertThat(mill.solvedAt()).isEqualTo(FRI_16_10);
        mill.reopen(MARIA, "Lost it.", FRI_16_30);
        assertThat(mill.solvedAt()).isNull();
        assertThat(mill.isReopenable(CaseRules.USUAL, FRI_17_00)).isTrue();

        assertThat(written(mill).subList(1, 3))
                .containsExactly(
                        "2 case-ended person:21 {reason=withdrawn} | Found it.",
                        "3 case-reopened person:21 {} | Lost it.");
        assertThat(mill.status()).isEqualTo(CaseStatus.IN_WORK);
    }

    @Test
    void only_what_the_house_has_with_itself_simply_ends() {
        refused(() -> mill.end(Actor.SYSTEM, Map.of("reason", "over"), FRI_16_10));
        SupportCase watch = opened(100_004, Channel.WATCH, FRI_16_00);
        assertThat(watch.isOfTheHouse()).isTrue();
        watch.end(Actor.SYSTEM, Map.of("reason", "over"), FRI_16_10);

        assertThat(written(watch).subList(1, 2))
                .containsExactly("2 case-ended system {reason=over}");
        assertThat(watch.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void what_the_house_does_by_itself_makes_nobodys_view_stale() {
        mill.record(EntryKind.ALARM_RANG, Actor.SYSTEM, FRI_16_10, Map.of("clock", "response"));
        mill.addFile(AINO, true, "log.txt", Map.of("bytes", "7"), FRI_16_10);
        mill.addFile(MARIA, false, "photo.png", Map.of("bytes", "9"), FRI_16_10);
        assertThat(mill.version()).isEqualTo(1);
        mill.escalate(AINO, Map.of("rung", "1"), "Now.", FRI_16_10);
        assertThat(mill.version()).isEqualTo(2);

        assertThat(written(mill).subList(1, 5))
                .containsExactly(
                        "2 alarm-rang system {clock=response}",
                        "3 file-noted person:7 {bytes=7} | log.txt",
                        "4 file-added person:21 {bytes=9} | photo.png",
                        "5 escalated person:7 {rung=1} | Now.");
    }

    @Test
    void what_a_person_did_with_something_of_it_makes_views_stale_and_says_no_blank_word() {
        Map<String, String> which = Map.of("commitment", "3");
        mill.tell(EntryKind.COMMITMENT_GIVEN, AINO, FRI_16_10, which, "By five.");
        mill.tell(EntryKind.COMMITMENT_KEPT, AINO, FRI_16_30, which, " ");
        mill.tell(EntryKind.COMMITMENT_TAKEN, AINO, FRI_16_30, which, null);
        assertThat(mill.version()).isEqualTo(4);
        mill.record(EntryKind.SIGNAL_RECEIVED, Actor.SYSTEM, FRI_16_30, Map.of(), "Disk full");
        assertThat(mill.version()).isEqualTo(4);

        assertThat(written(mill).subList(1, 5))
                .containsExactly(
                        "2 commitment-given person:7 {commitment=3} | By five.",
                        "3 commitment-kept person:7 {commitment=3}",
                        "4 commitment-taken person:7 {commitment=3}",
                        "5 signal-received system {} | Disk full");
    }

    @Test
    void what_others_wrote_since_it_was_loaded_is_not_of_its_moment() {
        written(mill);
        List<Entry> meanwhile = new ArrayList<>(entries());
        meanwhile.add(
                new Entry(
                        100_001,
                        2,
                        FRI_16_10,
                        FRI_16_10,
                        EntryKind.CASE_RESOLVED,
                        "person:8",
                        new TreeMap<>(),
                        null));

        assertThat(mill.history(() -> meanwhile)).isEqualTo(entries());
        assertThat(mill.knows(2)).isFalse();
    }

    @Test
    void what_it_wrote_itself_it_knows() {
        mill.note(AINO, "Look.", FRI_16_10);
        written(mill);

        assertThat(mill.history(this::entries)).hasSize(2);
        assertThat(mill.knows(2)).isTrue();
    }

    @Test
    void an_act_that_is_refused_writes_nothing() {
        refused(() -> mill.close(AINO, FRI_16_10));
        refused(() -> mill.takeBack(AINO, FRI_16_10));

        assertThat(written(mill)).hasSize(1);
        assertThat(mill.version()).isEqualTo(1);
        assertThat(mill.status()).isEqualTo(CaseStatus.NEW);
    }

    private static SupportCase opened(long number, Channel channel, Instant at) {
        CaseOpening opening =
                new CaseOpening(
                        1,
                        channel,
                        Severity.HIGH,
                        Map.of(),
                        TYPED.kind(),
                        TYPED.subject(),
                        TYPED.description(),
                        TYPED.callerName(),
                        TYPED.callerNumber(),
                        TYPED.since(),
                        TYPED.tried());
        Admission admitted = new Admission(null, "no-contract", "metering", "M-7");
        return SupportCase.open(new CaseId(number), opening, admitted, AINO, at);
    }

    private static SaidSeverity said(Severity severity, String answers) {
        return new SaidSeverity(
                severity, answers, "All stands.", () -> new Arbiter(9, Duration.ofMinutes(30)));
    }

    /** Keeps the case as its repository would, and says all that stands in the journal then. */
    private List<String> written(SupportCase kept) {
        kept.readClocks(
                entries(),
                bound -> {
                    throw new AssertionError("No contract covers it, not " + bound);
                },
                version -> {
                    throw new AssertionError("No clock runs by calendar " + version);
                },
                FRI_17_00);
        journal.addAll(kept.takeUnwritten());
        return journal.stream().map(SupportCaseTest::line).toList();
    }

    private List<Entry> entries() {
        return journal.stream().map(JournalLine::entry).toList();
    }

    private Entry entry(int seq) {
        return entries().get(seq - 1);
    }

    private static String line(JournalLine line) {
        Entry entry = line.entry();
        return "%d %s %s %s%s"
                .formatted(
                        entry.seq(),
                        entry.kind().slug(),
                        entry.actor(),
                        entry.data(),
                        line.text() == null ? "" : " | " + line.text());
    }

    private static void refused(Runnable act) {
        refused(ProblemType.ACT_NOT_ALLOWED, act);
    }

    private static void refused(ProblemType why, Runnable act) {
        assertThat(catchThrowableOfType(Problem.class, act::run).type()).isEqualTo(why);
    }
}
