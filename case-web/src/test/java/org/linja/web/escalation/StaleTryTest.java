package org.linja.web.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.ProposalState;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.CallList;
import org.linja.escalation.EscalateToRung;
import org.linja.escalation.LadderProposalRow;
import org.linja.escalation.LadderRow;
import org.linja.escalation.NewLadderVersion;
import org.linja.escalation.ProposeLadderVersion;
import org.linja.escalation.RungChoice;
import org.linja.escalation.ShowCalls;
import org.linja.escalation.ShowLadderProposals;
import org.linja.escalation.ShowLadders;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.Target;
import org.linja.notifications.ChangeReach;
import org.linja.notifications.Reach;
import org.linja.notifications.ReachDraft;
import org.linja.notifications.ShowReach;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.sla.rules.ClockKind;
import org.linja.web.kit.Notices;

/** Whoever is told that somebody was faster sees what is now, and can send their words again. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class StaleTryTest {
    private static final Rung RUNG =
            new Rung(
                    1,
                    Duration.ZERO,
                    Target.of("on-duty:line-2"),
                    List.of(ChannelKind.EMAIL),
                    1,
                    Duration.ZERO,
                    1);

    private long stored = 1;
    private long written;

    @Test
    void
            an_escalation_that_was_refused_for_something_new_is_sent_again_and_nobody_asked_breaks_it() {
        CallsPage page = new CallsPage();
        page.setNumber("L-100001");
        page.showCalls =
                new ShowCalls() {
                    @Override
                    public CallList of(CaseId id, @Nullable String login) {
                        if ("nobody".equals(login)) {
                            throw Problem.invalid("person", "ladder-unknown-person");
                        }
                        RungChoice choice = new RungChoice(ClockKind.ACKNOWLEDGE, RUNG);
                        return new CallList("L-100001", stored, "Aino", List.of(), List.of(choice));
                    }
                };
        page.escalateToRung =
                new EscalateToRung() {
                    @Override
                    public long escalate(
                            CaseId id,
                            long version,
                            @Nullable ClockKind kind,
                            int rung,
                            String why) {
                        return accept(version);
                    }
                };
        page.load();
        page.getForm().setRung(new RungChoice(ClockKind.ACKNOWLEDGE, RUNG).key());

        stored = 2;
        refused(page::escalate);
        page.load();
        assertThat(page.escalate()).contains("number=L-100001");
        assertThat(written).isEqualTo(2);

        page.getForm().setAsked("nobody");
        refused(page::ask);
        page.load();
        page.getForm().setAsked("ilmari ");
        assertThat(page.ask()).endsWith("number=L-100001&person=ilmari");
    }

    @Test
    void how_one_is_reached_is_saved_over_what_somebody_else_wrote_once_it_was_shown() {
        ReachPage page = new ReachPage();
        page.notices =
                new Notices() {
                    @Override
                    public void saved() {
                        // There is no page to tell it on.
                    }
                };
        page.showReach =
                new ShowReach() {
                    @Override
                    public Reach show() {
                        return reach("+35840" + stored);
                    }
                };
        page.changeReach =
                new ChangeReach() {
                    @Override
                    public void change(long version, ReachDraft draft) {
                        accept(version);
                    }
                };
        page.load();
        page.getForm().setPhone("+358501");

        stored = 2;
        refused(page::save);
        assertThat(page.isOvertaken()).isTrue();
        assertThat(page.getReach()).isEqualTo(reach("+358402"));
        assertThat(page.getForm().getPhone()).isEqualTo("+358501");

        page.save();
        assertThat(written).isEqualTo(2);
        assertThat(page.isOvertaken()).isFalse();
    }

    @Test
    void a_ladder_written_beside_another_is_put_behind_it_once_its_writer_has_seen_that() {
        NewLadderPage page = ladderPage();
        page.load();
        page.look();
        assertThat(page.isOvertaken()).isFalse();
        page.getForm().setReason("Two engineers since December");

        stored = 2;
        refused(page::save);
        page.look();
        assertThat(page.isOvertaken()).isTrue();
        assertThat(page.getNewest()).isEqualTo(2);
        refused(page::save);

        page.goOn();
        assertThat(page.save()).contains("number=7");
        assertThat(page.getForm().getReason()).isEqualTo("Two engineers since December");
    }

    @Test
    void a_proposal_from_before_the_version_in_force_is_not_revised_over_it_unseen() {
        stored = 2;
        NewLadderPage page = ladderPage();
        page.setRevises(7L);
        page.load();
        page.look();
        assertThat(page.isOvertaken()).isTrue();
        refused(page::save);
    }

    private NewLadderPage ladderPage() {
        NewLadderPage page = new NewLadderPage();
        page.setLadder("CRITICAL");
        page.showLadders =
                new ShowLadders() {
                    @Override
                    public LadderRow newest(String code) {
                        return new LadderRow(
                                1, code, (int) stored, paths(), "", Instant.EPOCH, null, null);
                    }
                };
        page.showLadderProposals =
                new ShowLadderProposals() {
                    @Override
                    public LadderProposalRow proposal(long number) {
                        return proposed();
                    }
                };
        page.proposeLadderVersion =
                new ProposeLadderVersion() {
                    @Override
                    public LadderProposalRow propose(
                            NewLadderVersion wanted, @Nullable Long revises) {
                        Long based = wanted.basedOn();
                        accept(based == null ? 0 : based);
                        return proposed();
                    }
                };
        return page;
    }

    private static LadderProposalRow proposed() {
        return new LadderProposalRow(
                7,
                "CRITICAL",
                1,
                paths(),
                "",
                1,
                "Sanni",
                Instant.EPOCH,
                true,
                ProposalState.OPEN,
                null,
                null);
    }

    private static List<LadderPath> paths() {
        return List.of(new LadderPath(Severity.CRITICAL, ClockKind.ACKNOWLEDGE, List.of(RUNG)));
    }

    private Reach reach(String phone) {
        return new Reach(
                stored,
                "Ilmari",
                "ilmari@example.com",
                phone,
                null,
                List.of(),
                List.of(),
                "house",
                "none",
                "Europe/Helsinki");
    }

    private long accept(long version) {
        if (version != stored) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        written = version;
        return version;
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Problem.class);
    }
}
