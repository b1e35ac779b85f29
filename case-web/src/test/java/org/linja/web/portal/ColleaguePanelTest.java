package org.linja.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.people.ChangeColleague;
import org.linja.people.PersonRow;
import org.linja.people.ShowColleagues;
import org.linja.people.rules.CustomerRight;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.web.kit.ActiveActor;
import org.linja.web.kit.Farewell;
import org.linja.web.kit.Notices;

/** What an administrator does to a colleague at one press, and what to themself at two. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class ColleaguePanelTest {
    private static final PersonRow ME = person(1, 7, "me", CustomerRight.ADMINISTRATOR);
    private static final PersonRow PIA = person(2, 3, "pia", CustomerRight.MEMBER);

    private final ColleaguePanel panel = new ColleaguePanel();
    private final List<String> done = new ArrayList<>();
    private List<PersonRow> shown = List.of(ME, PIA);
    private List<String> others = List.of("Olli Other");

    @BeforeEach
    void fill() {
        panel.showColleagues =
                new ShowColleagues() {
                    @Override
                    public List<PersonRow> show() {
                        return shown;
                    }

                    @Override
                    public List<String> otherAdministrators() {
                        if (others.isEmpty()) {
                            throw new Problem(ProblemType.LAST_ADMINISTRATOR);
                        }
                        return others;
                    }
                };
        panel.changeColleague =
                new ChangeColleague() {
                    @Override
                    public void giveRight(long id, long version, String right) {
                        done.add(id + "@" + version + " " + right);
                    }

                    @Override
                    public void disable(long id, long version) {
                        done.add(id + "@" + version + " disabled");
                    }
                };
        panel.interrupted = new InterruptedChange();
        panel.reader =
                new ActiveActor() {
                    @Override
                    public String getLogin() {
                        return "me";
                    }
                };
        panel.notices =
                new Notices() {
                    @Override
                    public void saved() {
                        // Nobody reads it here.
                    }
                };
    }

    @Test
    void whoever_gives_up_their_own_right_is_asked_once_before_it_is_done() {
        panel.edit(ME);
        panel.getChange().setRight("member");
        panel.giveRight();
        panel.giveRight();
        assertThat(done).isEmpty();
        assertThat(panel.getFarewell()).extracting(Farewell::getOthers).isEqualTo("Olli Other");
        assertThat(panel.giveUp()).startsWith("/portal/my-cases");
        assertThat(done).containsExactly("1@7 member");
    }

    @Test
    void whoever_closes_their_own_account_is_asked_and_may_stay() {
        panel.closeOwn(ME);
        assertThat(panel.getFarewell()).extracting(Farewell::isClosing).isEqualTo(true);
        panel.stay();
        assertThat(panel.getFarewell()).isNull();
        assertThat(done).isEmpty();
        panel.closeOwn(ME);
        assertThat(panel.giveUp()).startsWith("/signed-out");
        assertThat(done).containsExactly("1@7 disabled");
    }

    @Test
    void the_last_administrator_is_refused_before_anything_is_asked() {
        others = List.of();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> panel.closeOwn(ME));
        assertThat(panel.getFarewell()).isNull();
        assertThat(panel.getChange().isOpen()).isFalse();
    }

    @Test
    void of_a_colleague_nothing_is_asked() {
        panel.edit(PIA);
        panel.getChange().setRight("read-only");
        panel.giveRight();
        assertThat(done).containsExactly("2@3 read-only");
        panel.edit(ME);
        panel.giveRight();
        assertThat(done).containsExactly("2@3 read-only", "1@7 administrator");
    }

    @Test
    void what_is_sent_again_after_somebody_was_faster_is_not_refused_for_ever() {
        panel.edit(PIA);
        panel.getChange().setRight("read-only");
        shown = List.of(ME, person(2, 4, "pia", CustomerRight.SIGNATORY));
        panel.load();
        panel.giveRight();
        assertThat(done).containsExactly("2@4 read-only");
    }

    @Test
    void what_a_second_factor_interrupted_comes_back_with_what_was_asked() {
        panel.edit(ME);
        panel.getChange().setRight("signatory");
        panel.giveRight();
        panel.interrupted.keep(panel.getChange());
        ColleaguePanel drawnAnew = new ColleaguePanel();
        drawnAnew.showColleagues = panel.showColleagues;
        drawnAnew.interrupted = panel.interrupted;
        drawnAnew.reader = panel.reader;
        drawnAnew.load();
        assertThat(drawnAnew.getChange().getRight()).isEqualTo("signatory");
        assertThat(drawnAnew.getFarewell()).isNotNull();
    }

    private static PersonRow person(long id, long version, String login, CustomerRight right) {
        return new PersonRow(
                id,
                version,
                login,
                "Name of " + login,
                login + "@firm.example",
                "en",
                "Europe/Helsinki",
                "ACME",
                List.of("CUSTOMER"),
                true,
                right,
                false,
                false);
    }
}
