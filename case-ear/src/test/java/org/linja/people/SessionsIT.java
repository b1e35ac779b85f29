package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;

/** Sessions that begin with a new name (attack 16), and end when they should (17). */
class SessionsIT {
    private static final String HOME = "/portal/my-cases.xhtml";

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @BeforeAll
    static void invite() {
        boss = APortalPerson.firstOf(ACustomer.takenOn());
    }

    @Test
    void a_session_known_before_the_sign_in_is_worth_nothing_after_it() {
        PageVisitor visitor = PageVisitor.stranger();
        HttpResponse<String> door = visitor.open("/login.xhtml");
        String before = visitor.cookieHeader();
        assertThat(before).contains("linja-session=");
        enter(visitor, door, boss.login());

        assertThat(visitor.cookieHeader()).contains("linja-session=").isNotEqualTo(before);
        assertThat(visitor.open(HOME).statusCode()).isEqualTo(200);
        assertThat(PageVisitor.carrying(before).open(HOME).statusCode()).isEqualTo(302);
    }

    @Test
    void a_cookie_from_before_leaving_is_worth_nothing() {
        PageVisitor at = PageVisitor.signedIn(boss.login(), APortalPerson.PASSWORD);
        HttpResponse<String> page = at.open(HOME);
        String kept = at.cookieHeader();
        assertThat(PageVisitor.carrying(kept).open(HOME).statusCode()).isEqualTo(200);
        at.send(HOME, page, Map.of("leave", "leave", "sign-out", "sign-out"));

        assertThat(PageVisitor.carrying(kept).open(HOME).statusCode()).isEqualTo(302);
    }

    @Test
    void a_person_sees_where_they_are_signed_in_and_ends_one_place_and_no_other() {
        APortalPerson member = boss.invites("member");
        PageVisitor office = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        JsonNode first = sessions(member);
        PageVisitor home = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        int before = first.size();
        assertThat(sessions(member)).hasSize(before + 1);
        assertThat(first.path(0).path("network").asText()).isEqualTo("127.0.0.0/24");
        assertThat(first.path(0).path("begunAt").asText()).isNotBlank();
        assertThat(home.open("/account.xhtml").body()).contains("127.0.0.0/24");

        member.api().delete("/sessions/" + first.path(0).path("id").asLong()).expect(204);
        assertThat(office.open(HOME).statusCode()).isEqualTo(302);
        assertThat(home.open(HOME).statusCode()).isEqualTo(200);
        assertThat(sessions(member)).hasSize(before);
    }

    @Test
    void another_persons_session_does_not_exist() {
        APortalPerson member = boss.invites("member");
        PageVisitor at = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        long id = sessions(member).path(0).path("id").asLong();

        boss.api().delete("/sessions/" + id).expectProblem(404, "not-found");
        ApiCaller.as("maria").delete("/sessions/" + id).expectProblem(404, "not-found");
        ApiCaller.as("sanni").delete("/sessions/" + id).expectProblem(404, "not-found");
        assertThat(at.open(HOME).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_signs_in_too_often_ends_what_they_used_longest_ago() {
        APortalPerson member = boss.invites("member");
        PageVisitor oldest = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        for (int i = 0; i < 20; i++) {
            PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        }
        assertThat(sessions(member)).hasSize(20);
        assertThat(oldest.open(HOME).statusCode()).isEqualTo(302);
    }

    @Test
    void somebody_else_signs_in_at_the_same_browser() {
        PageVisitor visitor = PageVisitor.signedIn("maria", ApiCaller.PASSWORD);
        enter(visitor, visitor.open("/login.xhtml"), boss.login());
        assertThat(visitor.open("/portal/our-people.xhtml").body()).contains(boss.email());
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from person_session where person_id = ? and ended_at is null",
                                boss.id()))
                .isPositive();
    }

    @Test
    void whoever_was_at_the_browser_before_is_signed_in_there_no_more() {
        APortalPerson member = boss.invites("member");
        PageVisitor visitor = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        int before = sessions(member).size();
        enter(visitor, visitor.open("/login.xhtml"), boss.login());
        assertThat(sessions(member)).hasSize(before - 1);
        assertThat(visitor.open(HOME).statusCode()).isEqualTo(200);
    }

    private static JsonNode sessions(APortalPerson person) {
        return person.api().get("/sessions").expect(200).json().path("items");
    }

    private static void enter(PageVisitor visitor, HttpResponse<String> door, String login) {
        HttpResponse<String> answer =
                visitor.send(
                        "/login.xhtml",
                        door,
                        Map.of(
                                "sign-in",
                                "sign-in",
                                "name",
                                login,
                                "password",
                                APortalPerson.PASSWORD,
                                "enter",
                                "enter"));
        assertThat(answer.statusCode()).isEqualTo(302);
    }
}
