package org.linja.rota;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;

/** Who is on duty is planned once, with a trail, and said only of those who could take a case. */
class RosterIT {
    private static final int AT_ONCE = 8;

    private final ApiCaller kaisa = ApiCaller.as("kaisa");

    @Test
    void two_who_plan_the_same_person_at_once_plan_one_duty() {
        String engineer = APerson.hired("LINE_2");
        Map<String, Object> shift = shift(engineer, HouseDatabase.now().plus(Duration.ofDays(200)));
        List<CompletableFuture<ApiAnswer>> managers =
                Stream.generate(
                                () ->
                                        CompletableFuture.supplyAsync(
                                                () -> kaisa.post("/roster", shift)))
                        .limit(AT_ONCE)
                        .toList();
        assertThat(managers.stream().map(CompletableFuture::join).map(ApiAnswer::status))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from duty_shift where person_id = ?",
                                id(engineer)))
                .isEqualTo(1);
    }

    @Test
    void who_put_whom_on_duty_and_who_took_them_off_stands_in_the_trail() {
        String engineer = APerson.hired("LINE_2");
        Instant from = HouseDatabase.now().truncatedTo(SECONDS).plus(Duration.ofDays(210));
        long shift =
                kaisa.post("/roster", shift(engineer, from)).expect(201).json().path("id").asLong();
        kaisa.having(0).delete("/roster/" + shift).expect(204);

        String subject = "person:" + id(engineer);
        JsonNode entries =
                ApiCaller.as("otto").get("/administration-entries?limit=200").expect(200).json();
        List<JsonNode> told =
                StreamSupport.stream(entries.path("items").spliterator(), false)
                        .filter(entry -> entry.path("subject").asText().equals(subject))
                        .filter(entry -> entry.path("act").asText().startsWith("shift-"))
                        .toList();
        assertThat(told)
                .extracting(entry -> entry.path("act").asText())
                .containsExactly("shift-removed", "shift-added");
        assertThat(told)
                .allMatch(entry -> entry.toString().contains(from.toString()), "says when")
                .allMatch(entry -> entry.toString().contains("line-2"), "says where");
        assertThat(
                        PageVisitor.signedIn("otto", ApiCaller.PASSWORD)
                                .open("/administration/changes.xhtml")
                                .body())
                .contains(APerson.name(engineer))
                .doesNotContain("shift-removed")
                .doesNotContain("duty-until");
    }

    @Test
    void whoever_may_not_sign_in_any_more_is_not_said_to_be_on_duty() {
        String engineer = APerson.hired("LINE_2");
        String name = "Duty of " + engineer;
        HouseDatabase.change("update person set name = ? where login = ?", name, engineer);
        kaisa.post("/roster", shift(engineer, HouseDatabase.now().minusSeconds(60))).expect(201);
        PageVisitor desk = PageVisitor.signedIn("aino", ApiCaller.PASSWORD);
        assertThat(barOf(desk)).contains(name);

        HouseDatabase.change("update person set enabled = false where login = ?", engineer);
        try {
            assertThat(barOf(desk)).doesNotContain(name);
        } finally {
            HouseDatabase.change("delete from duty_shift where person_id = ?", id(engineer));
        }
    }

    private static String barOf(PageVisitor desk) {
        String page = desk.open("/cases/queue.xhtml").body();
        int bar = page.indexOf("id=\"duty-now\"");
        return page.substring(bar, page.indexOf("</ul>", bar));
    }

    private static Map<String, Object> shift(String engineer, Instant from) {
        return Map.of(
                "line", "line-2",
                "personId", id(engineer),
                "from", from.toString(),
                "until", from.plus(Duration.ofHours(8)).toString());
    }

    private static long id(String login) {
        return HouseDatabase.number("select id from person where login = ?", login);
    }
}
