package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.administration.rules.AdministrationAct;
import org.linja.answers.rules.HeldAct;
import org.linja.answers.rules.HeldState;
import org.linja.audit.rules.VerdictKind;
import org.linja.audit.rules.VerdictReason;
import org.linja.calendars.rules.CalendarDay;
import org.linja.calendars.rules.HolidaySource;
import org.linja.calendars.rules.WallClock;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.CauseKind;
import org.linja.cases.rules.ContactWay;
import org.linja.cases.rules.DecidesAs;
import org.linja.cases.rules.MergeRefusal;
import org.linja.commitments.rules.CommitmentAct;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentNature;
import org.linja.commitments.rules.CommitmentState;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClauseSubject;
import org.linja.contracts.rules.ProposalState;
import org.linja.contracts.rules.Responsibility;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.VersionStanding;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.LeftReason;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.EscalationDecision.StopReason;
import org.linja.escalation.rules.Hold;
import org.linja.escalation.rules.WhyCalled;
import org.linja.imports.rules.LogRemark;
import org.linja.imports.rules.RejectionReason;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.AttemptOutcome;
import org.linja.notifications.rules.ChannelChoice;
import org.linja.portal.rules.Particular;
import org.linja.reports.rules.ServiceMeasure;
import org.linja.rota.rules.HoleReason;
import org.linja.rota.rules.RotationUnit;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.ContestRefusal;
import org.linja.sla.rules.Hands;
import org.linja.sla.rules.HeldBy;
import org.linja.sla.rules.PauseCause;
import org.linja.sla.rules.SecondReading;
import org.linja.sla.rules.SegmentKind;
import org.linja.sla.rules.SegmentReason;
import org.linja.watch.rules.HoleEnd;
import org.linja.watch.rules.RoundChannel;

/** The words that stand in journals, rows and the API: changing one rewrites history. */
class SluggedTest {

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(Severity.class, "critical high medium low"),
                Arguments.of(
                        AdministrationAct.class,
                        "customer-created customer-changed customer-disabled customer-enabled"
                                + " contact-added contact-changed contact-removed"
                                + " contract-version-added person-created person-disabled"
                                + " person-enabled password-reset roles-given"
                                + " calendar-version-published contract-version-proposed"
                                + " contract-version-activated contract-version-withdrawn"
                                + " asset-added asset-removed following-ordered-again"),
                Arguments.of(Channel.class, "phone portal imported mail watch"),
                Arguments.of(
                        ClauseSubject.class,
                        "responsibility severity target hotline channel languages hours quiet-hours"
                                + " ladder reopening merging contesting arbiter running-cases second-pair"),
                Arguments.of(
                        ServiceMeasure.class,
                        "opened not-allowed escalated call-taken severity-changed advice-only"
                                + " case-reopened case-merged pause-contested response-contested"
                                + " severity-disputed severity-settled dispute-overdue terms-followed answer-approved answer-overdue in-targets"
                                + " not-measured"),
                Arguments.of(ProposalState.class, "open activated withdrawn"),
                Arguments.of(Responsibility.class, "ours theirs out-of-scope"),
                Arguments.of(VersionStanding.class, "coming in-force replaced ended"),
                Arguments.of(RunState.class, "queued running done failed"),
                Arguments.of(CommitmentKind.class, "call-back next-update visit estimate"),
                Arguments.of(CommitmentNature.class, "promise estimate"),
                Arguments.of(
                        CommitmentState.class,
                        "asked open broken kept kept-late withdrawn declined"),
                Arguments.of(
                        CommitmentAct.class,
                        "take decline keep withdraw revise miss hand-on carry"),
                Arguments.of(AnswerClass.class, "critical figures commitment legal"),
                Arguments.of(HeldState.class, "waiting sent-back released withdrawn lapsed"),
                Arguments.of(HeldAct.class, "rewrite approve send-back withdraw miss carry lapse"),
                Arguments.of(CaseKind.class, "how-to fault"),
                Arguments.of(
                        LeftReason.class,
                        "nothing-to-say too-many-documents case-restricted busy defect"),
                Arguments.of(
                        DocumentKind.class,
                        "case-act case-letter case-record custody-protocol disclosure-protocol"
                                + " deletion-protocol approval-record"),
                Arguments.of(
                        Particular.class,
                        "subject description questions since expected touched goal version tried"),
                Arguments.of(CaseStatus.class, "new in-work waiting-for-customer resolved closed"),
                Arguments.of(
                        CaseAct.class,
                        "accept note question customer-answer answer offer-hand-over"
                                + " accept-hand-over resolve close reopen"),
                Arguments.of(
                        CauseKind.class,
                        "fixed configuration third-party advice-given duplicate"
                                + " works-again-cause-unknown"),
                Arguments.of(SupportLine.class, "line-1 line-2 duty-manager"),
                Arguments.of(
                        HoleReason.class,
                        "nobody-planned person-disabled person-without-role"
                                + " person-without-reach"),
                Arguments.of(HoleEnd.class, "filled passed joined"),
                Arguments.of(RoundChannel.class, "portal chat mail queue"),
                Arguments.of(RotationUnit.class, "hour day week month"),
                Arguments.of(
                        ClockKind.class,
                        "acknowledge useful-response next-update workaround restore resolve close"
                                + " engineer-on-line"),
                Arguments.of(ClockState.class, "running paused met missed undecidable merged"),
                Arguments.of(Hands.class, "line-1 line-2 neighbour customer vendor nobody"),
                Arguments.of(SegmentKind.class, "running paused not-owed"),
                Arguments.of(
                        SegmentReason.class,
                        "owed outside-hours question-open resolved waiting-for-vendor"),
                Arguments.of(PauseCause.class, "rule event person"),
                Arguments.of(
                        AnswerElement.class,
                        "solution workaround next-step question estimate advice"),
                Arguments.of(
                        SecondReading.class,
                        "contested-pause contested-response reopened split merged"),
                Arguments.of(
                        ContestRefusal.class,
                        "no-such-question no-useful-answer already-contested too-late"),
                Arguments.of(DecidesAs.class, "terms newest-terms duty-manager"),
                Arguments.of(HeldBy.class, "both house customer arbiter given-up"),
                Arguments.of(ContactWay.class, "phone portal mail chat"),
                Arguments.of(
                        MergeRefusal.class,
                        "another-customers has-ended not-older less-severe not-agreed"),
                Arguments.of(
                        VerdictReason.class,
                        "stopped-in-time stopped-late ran-out still-running paused-at-cut merged"),
                Arguments.of(VerdictKind.class, "met missed undecidable"),
                Arguments.of(
                        StopReason.class,
                        "acknowledged accepted clock-paused case-over deadline-moved"),
                Arguments.of(
                        WhyCalled.class,
                        "first-on-duty on-duty named in-role nobody-else not-first-on-duty"
                                + " not-on-duty not-named not-in-role had-accepted nobody-there"
                                + " held-quiet-hours held-night"),
                Arguments.of(Hold.Cause.class, "quiet-hours night"),
                Arguments.of(ChannelKind.class, "email sms voice webhook push"),
                Arguments.of(CalendarDay.Kind.class, "week holiday override"),
                Arguments.of(HolidaySource.Kind.class, "none country file"),
                Arguments.of(WallClock.Policy.class, "gap-first-valid gap-shift first last"),
                Arguments.of(
                        EntryKind.class,
                        "case-opened case-routed case-accepted note-added question-asked"
                                + " customer-answered answer-given hand-over-offered"
                                + " hand-over-accepted severity-changed case-resolved case-closed"
                                + " case-reopened call-taken alarm-rang escalated escalation-held"
                                + " alert-created alert-attempted alert-delivered alert-failed"
                                + " alert-accepted alert-superseded state-imported group-imported"
                                + " case-edited vendor-wait-began vendor-wait-ended case-lent"
                                + " case-taken-back engineer-joined service-restored"
                                + " pause-contested response-contested case-merged case-absorbed"
                                + " case-split clock-warned terms-followed correction-proposed"
                                + " correction-confirmed correction-refused severity-assessed"
                                + " severity-claimed severity-disputed severity-settled"
                                + " dispute-overdue alert-taken alert-heard device-gone case-ended alert-held"
                                + " file-added file-noted"),
                Arguments.of(AttemptOutcome.class, "taken handed refused"),
                Arguments.of(ChannelChoice.Because.class, "ladder own-settings nothing-said"),
                Arguments.of(
                        RejectionReason.class,
                        "wrong-number-of-fields no-case-number unreadable-text bad-time"
                                + " unknown-state unknown-priority priority-against-matrix"
                                + " opening-differs before-opening closed-before-opening"),
                Arguments.of(
                        LogRemark.class,
                        "does-not-start-new gap-in-modifications time-runs-backwards"
                                + " event-after-inactive activity-contradicts-state"
                                + " priority-changed reopened closed-without-state not-closed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    <E extends Enum<E> & Slugged> void every_word_is_spelled_as_it_always_was(
            Class<E> type, String words) {
        assertThat(
                        Arrays.stream(type.getEnumConstants())
                                .map(Slugged::slug)
                                .collect(Collectors.joining(" ")))
                .startsWith(words);
        for (E constant : type.getEnumConstants()) {
            assertThat(Slugged.parse(type, constant.slug())).isSameAs(constant);
            assertThat(Slugged.find(type, constant.slug())).containsSame(constant);
        }
    }

    @Test
    void a_word_that_does_not_exist_is_not_found() {
        assertThat(Slugged.find(Severity.class, "CRITICAL")).isEmpty();
    }

    @Test
    void a_word_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severity.of("CRITICAL"))
                .withMessage(
                        "No Severity is written 'CRITICAL'; there are: critical, high, medium, low");
    }
}
