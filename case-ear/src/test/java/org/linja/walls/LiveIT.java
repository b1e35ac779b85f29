package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** The door at which an open page asks for news of its case: of one's own case, and of no other. */
class LiveIT {
    private static final ApiCaller AINO = ApiCaller.as("aino");
    private static final String DOOR = "/live/case/";

    private static String customer = "";
    private static String own = "";
    private static String theirs = "";

    @BeforeAll
    static void twoCustomersWithACaseEach() {
        customer = ACustomer.under(ACustomer.terms());
        own = AINO.take(ACall.from(customer)).expect(201).number();
        theirs = AINO.take(ACall.from(ACustomer.under(ACustomer.terms()))).expect(201).number();
    }

    @Test
    void nobody_hears_of_another_customers_case_or_that_there_is_one() {
        Visitor reader = Visitor.plain().signIn(APerson.of(customer), APerson.PASSWORD);
        HttpResponse<String> mine = reader.open(DOOR + own);
        HttpResponse<String> another = reader.open(DOOR + theirs);
        HttpResponse<String> none = reader.open(DOOR + "L-99999999");
        assertThat(mine.statusCode()).isEqualTo(200);
        assertThat(mine.body()).matches("[0-9]+");
        assertThat(another.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(said(another)).isEqualTo(said(none));
    }

    /** Without what is made by chance for every page. */
    private static String said(HttpResponse<String> page) {
        return page.body().replaceAll("[A-Za-z0-9+/=:_-]{24,}", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%25",
                "*",
                "L-%25",
                "L-*",
                "",
                "L-",
                "_",
                "L-1,L-2",
                "' or 1=1",
                "0",
                "-1",
                "#",
                "99999999999999999999"
            })
    void no_word_at_the_door_stands_for_many_cases(String word) {
        Visitor reader = Visitor.plain().signIn(APerson.of(customer), APerson.PASSWORD);
        String address = DOOR + (word.startsWith("%") ? word : word.replace(" ", "%20"));
        HttpResponse<String> answer = reader.open(address.replace("'", "%27").replace("#", "%23"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(own).doesNotContain(theirs);
    }

    @Test
    void what_colleagues_say_to_each_other_moves_nothing_for_the_customer() {
        act("accept", Map.of());
        Visitor reader = Visitor.plain().signIn(APerson.of(customer), APerson.PASSWORD);
        Visitor desk = Visitor.plain().signIn("aino");
        String atPortal = reader.open(DOOR + own).body();
        String atDesk = desk.open(DOOR + own).body();
        act("notes", Map.of("text", "Between us."));
        assertThat(reader.open(DOOR + own).body()).isEqualTo(atPortal);
        assertThat(Long.parseLong(desk.open(DOOR + own).body()))
                .isGreaterThan(Long.parseLong(atDesk));
        act("answers", Map.of("text", "Press twice.", "elements", List.of("advice")));
        assertThat(Long.parseLong(reader.open(DOOR + own).body()))
                .isGreaterThan(Long.parseLong(atPortal));
    }

    @Test
    void it_ends_with_the_right_and_with_the_session() {
        String login = APerson.of(customer);
        Visitor reader = Visitor.plain().signIn(login, APerson.PASSWORD);
        assertThat(reader.open(DOOR + own).statusCode()).isEqualTo(200);
        HouseDatabase.change("update person set enabled = false where login = ?", login);
        HttpResponse<String> after = reader.open(DOOR + own);
        assertThat(after.statusCode()).isEqualTo(302);
        assertThat(after.body()).doesNotContain(own);
        assertThat(Visitor.plain().open(DOOR + own).statusCode()).isEqualTo(302);
    }

    @Test
    void what_rings_for_somebody_on_duty_is_told_to_nobody_of_a_customer() {
        Visitor reader = Visitor.plain().signIn(APerson.of(customer), APerson.PASSWORD);
        assertThat(reader.open("/live/duty").statusCode()).isEqualTo(403);
        assertThat(Visitor.plain().open("/live/duty").statusCode()).isEqualTo(302);
        assertThat(Visitor.plain().signIn("ilmari").open("/live/duty").statusCode()).isEqualTo(200);
    }

    private static void act(String act, Map<String, ?> body) {
        AINO.at(own).post("/cases/" + own + "/" + act, body).expect(200);
    }
}
