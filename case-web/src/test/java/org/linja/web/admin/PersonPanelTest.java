package org.linja.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linja.people.ChangePerson;
import org.linja.people.CreatePerson;
import org.linja.people.NewPerson;
import org.linja.people.PersonRow;
import org.linja.people.ShowPeople;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.web.kit.ActiveActor;
import org.linja.web.kit.Notices;

/** What an administrator of the house typed and chose outlives a question for a second factor. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class PersonPanelTest {
    private static final String SECRET = "a quite secret word";
    private static final PersonRow ME = person(1, 7, "me", "ADMINISTRATOR");
    private static final PersonRow AINO = person(2, 3, "aino", "LINE_1");

    private final InterruptedPerson interrupted = new InterruptedPerson();
    private final List<String> done = new ArrayList<>();
    private String reader = "me";
    private boolean confirmed;
    private PersonRow shown = AINO;

    private PersonPanel panel = drawn();

    @Test
    void roles_that_were_chosen_are_chosen_again() {
        panel.edit(AINO);
        panel.getChange().setRoles(List.of("LINE_1", "ADMINISTRATOR"));
        assertThatExceptionOfType(Problem.class).isThrownBy(panel::giveRoles);
        confirmed = true;
        panel = drawn();
        panel.load();
        assertThat(panel.getChange().isOpen()).isTrue();
        assertThat(panel.getChange().isAgain()).isFalse();
        panel.giveRoles();
        assertThat(done).containsExactly("2@3 [ADMINISTRATOR, LINE_1]");
        panel = drawn();
        panel.load();
        assertThat(panel.getChange().isOpen()).isFalse();
    }

    @Test
    void a_password_is_never_kept_and_the_page_says_so() {
        panel.edit(AINO);
        panel.getChange().setPassword(SECRET);
        assertThatExceptionOfType(Problem.class).isThrownBy(panel::resetPassword);
        panel = drawn();
        panel.load();
        assertThat(panel.getChange().isOpen()).isTrue();
        assertThat(panel.getChange().isAgain()).isTrue();
        assertThat(panel.getChange().getPassword()).isEmpty();
        panel.getChange().setPassword(SECRET);
        assertThat(panel.getChange().isAgain()).isFalse();
    }

    @Test
    void it_comes_back_to_nobody_else() {
        panel.edit(AINO);
        panel.getChange().setRoles(List.of("ADMINISTRATOR"));
        assertThatExceptionOfType(Problem.class).isThrownBy(panel::giveRoles);
        reader = "sanni";
        panel = drawn();
        panel.load();
        assertThat(panel.getChange().isOpen()).isFalse();
    }

    @Test
    void a_panel_that_was_not_left_keeps_nothing_for_later() {
        panel.edit(AINO);
        panel.getChange().setRoles(List.of("ADMINISTRATOR"));
        assertThatExceptionOfType(Problem.class).isThrownBy(panel::giveRoles);
        panel.load();
        panel = drawn();
        panel.load();
        assertThat(panel.getChange().isOpen()).isFalse();
    }

    @Test
    void whoever_gives_up_their_own_role_or_account_is_asked_before_it_is_done() {
        confirmed = true;
        panel.edit(ME);
        panel.getChange().setRoles(List.of("AUDITOR"));
        panel.giveRoles();
        assertThat(done).isEmpty();
        assertThat(panel.getFarewell()).isNotNull();
        panel.stay();
        assertThat(panel.getFarewell()).isNull();
        panel.closeOwn(ME);
        assertThat(done).isEmpty();
        assertThat(panel.giveUp()).startsWith("/signed-out");
        assertThat(done).containsExactly("1@7 disabled");
    }

    @Test
    void what_is_sent_again_after_somebody_was_faster_is_not_refused_for_ever() {
        confirmed = true;
        panel.edit(AINO);
        panel.getChange().setRoles(List.of("LINE_2"));
        shown = person(2, 4, "aino", "LINE_1");
        panel.load();
        panel.giveRoles();
        assertThat(done).containsExactly("2@4 [LINE_2]");
    }

    @Test
    void a_new_person_is_still_in_the_form_but_for_the_password() {
        PeoplePage page = page();
        fill(page.getForm());
        assertThatExceptionOfType(Problem.class).isThrownBy(page::create);
        page = page();
        page.load();
        assertThat(page.getForm().getName()).isEqualTo("Nora Newcomer");
        assertThat(page.getForm().getRoles()).containsExactly("ADMINISTRATOR");
        assertThat(page.getForm().getPassword()).isEmpty();
        assertThat(page.getForm().isAgain()).isTrue();
        page.getForm().setPassword(SECRET);
        confirmed = true;
        page.create();
        assertThat(done).containsExactly("created nora");
        page = page();
        page.load();
        assertThat(page.getForm().getName()).isEmpty();
    }

    private static void fill(PersonForm form) {
        form.setLogin("nora");
        form.setName("Nora Newcomer");
        form.setEmail("nora@linja.example");
        form.setRoles(List.of("ADMINISTRATOR"));
        form.setPassword(SECRET);
    }

    private PersonPanel drawn() {
        PersonPanel fresh = new PersonPanel();
        fresh.interrupted = interrupted;
        fresh.reader = reader();
        fresh.notices = notices();
        fresh.showPeople = people();
        fresh.changePerson =
                new ChangePerson() {
                    @Override
                    public void giveRoles(long id, long version, Set<String> roles) {
                        requireConfirmed();
                        done.add(id + "@" + version + " " + new TreeSet<>(roles));
                    }

                    @Override
                    public void resetPassword(long id, long version, String password) {
                        requireConfirmed();
                        done.add(id + "@" + version + " " + password);
                    }

                    @Override
                    public void disable(long id, long version) {
                        done.add(id + "@" + version + " disabled");
                    }
                };
        return fresh;
    }

    private PeoplePage page() {
        PeoplePage fresh = new PeoplePage();
        fresh.interrupted = interrupted;
        fresh.reader = reader();
        fresh.notices = notices();
        fresh.createPerson =
                new CreatePerson() {
                    @Override
                    public long create(NewPerson person) {
                        requireConfirmed();
                        done.add("created " + person.login());
                        return 9;
                    }
                };
        return fresh;
    }

    private ShowPeople people() {
        return new ShowPeople() {
            @Override
            public Optional<PersonRow> find(long id) {
                return id == shown.id() ? Optional.of(shown) : Optional.of(ME);
            }

            @Override
            public List<String> otherAdministrators() {
                return List.of("Olli Other");
            }
        };
    }

    private ActiveActor reader() {
        return new ActiveActor() {
            @Override
            public String getLogin() {
                return reader;
            }
        };
    }

    private static Notices notices() {
        return new Notices() {
            @Override
            public void saved() {
                // Nobody reads it here.
            }
        };
    }

    private void requireConfirmed() {
        if (!confirmed) {
            throw new Problem(ProblemType.SECOND_FACTOR_NEEDED);
        }
    }

    private static PersonRow person(long id, long version, String login, String role) {
        return new PersonRow(
                id,
                version,
                login,
                "Name of " + login,
                login + "@linja.example",
                "en",
                "Europe/Helsinki",
                null,
                List.of(role),
                true,
                null,
                false,
                false);
    }
}
