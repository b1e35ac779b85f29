package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;

/** How a person is reached and when they sleep: who may say it, and what the trail keeps of it. */
class ReachIT {
    private static final String PAGE = "/escalation/reach.xhtml";
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final String PHONE = "+358401239876";

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller tuuli = ApiCaller.as("tuuli");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");
    private final ApiCaller sanni = ApiCaller.as("sanni");

    @AfterEach
    void leave_the_house_as_it_was() {
        kaisa.having(version()).put("/reach/tuuli", Map.of()).expect(204);
    }

    @Test
    void a_person_says_on_their_page_when_they_sleep_and_is_told_what_cannot_be() {
        PageVisitor visitor = PageVisitor.signedIn("tuuli", ApiCaller.PASSWORD);
        HttpResponse<String> page = visitor.open(PAGE);
        assertThat(page.body()).contains("Europe/Helsinki").doesNotContain("id=\"choosing\"");
        visitor.send(PAGE, page, form(page, "own", "22:30", "06:45"));
        assertThat(night()).isEqualTo("22:30-06:45");
        HttpResponse<String> again = visitor.open(PAGE);
        assertThat(again.body()).contains("value=\"22:30\"", "value=\"06:45\"");
        Map<String, String> allDay = form(again, "own", "06:00", "22:00");
        allDay.put("jakarta.faces.source", "save");
        allDay.put("jakarta.faces.behavior.event", "action");
        allDay.put("jakarta.faces.partial.execute", "reach");
        allDay.put("jakarta.faces.partial.render", "main");
        HttpResponse<String> refused = visitor.sendByScript(PAGE, again, allDay);
        assertThat(refused.body()).contains("at most twelve hours apart");
        assertThat(night()).isEqualTo("22:30-06:45");
        HttpResponse<String> last = visitor.open(PAGE);
        visitor.send(PAGE, last, form(last, "none", "", ""));
        assertThat(night()).isEqualTo("none");
    }

    @Test
    void a_duty_manager_and_an_administrator_say_it_for_another_and_nobody_else_may() {
        Map<String, Object> said =
                Map.of("phone", PHONE, "channels", List.of("sms"), "night", "21:00-05:30");
        long before = version();
        kaisa.put("/reach/tuuli", said).expectProblem(428, "version-required");
        kaisa.having(before).put("/reach/tuuli", said).expect(204);
        kaisa.having(before).put("/reach/tuuli", said).expectProblem(412, "stale-version");
        assertThat(tuuli.get("/reach").expect(200).json().path("phone").asText()).isEqualTo(PHONE);
        assertThat(sanni.get("/reach/tuuli").expect(200).json().path("night").asText())
                .isEqualTo("21:00-05:30");
        sanni.having(version()).put("/reach/tuuli", Map.of("night", "house")).expect(204);
        aino.get("/reach/tuuli").expectProblem(403, "forbidden");
        aino.having(1).put("/reach/tuuli", Map.of()).expectProblem(403, "forbidden");
        ApiCaller.as("otto").get("/reach/tuuli").expectProblem(403, "forbidden");
        kaisa.get("/reach/maria").expectProblem(404, "not-found");
        kaisa.get("/reach/otto").expectProblem(404, "not-found");
        kaisa.having(version())
                .put("/reach/tuuli", Map.of("night", "22:00"))
                .expectError("night", "not-a-night");

        assertThat(
                        HouseDatabase.texts(
                                "select e.actor || ' ' || t.body from administration_entry e"
                                        + " join administration_text t on t.entry_id = e.id"
                                        + " join person p on e.subject = 'person:' || p.id"
                                        + " where e.act = 'reach-changed' and p.login = 'tuuli'"
                                        + " order by e.id desc limit 2"))
                .satisfiesExactly(
                        second ->
                                assertThat(second)
                                        .startsWith(actor("sanni"))
                                        .contains("\"phone\":[\"…876\",null]")
                                        .contains("\"night\":[\"21:00-05:30\",\"house\"]"),
                        first ->
                                assertThat(first)
                                        .startsWith(actor("kaisa"))
                                        .contains("\"phone\":[null,\"…876\"]")
                                        .contains("\"channels\":[\"\",\"sms\"]")
                                        .doesNotContain(PHONE.substring(1)));
    }

    @Test
    void an_administrator_finds_the_page_of_another_without_devices_of_anybody() {
        HttpResponse<String> page =
                PageVisitor.signedIn("sanni", ApiCaller.PASSWORD).open(PAGE + "?person=tuuli");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Tuuli Aalto").doesNotContain("id=\"devices");
    }

    @Test
    void a_duty_manager_chooses_a_person_on_the_page_and_sets_their_number() {
        PageVisitor visitor = PageVisitor.signedIn("kaisa", ApiCaller.PASSWORD);
        String ofTuuli = PAGE + "?person=tuuli";
        HttpResponse<String> page = visitor.open(ofTuuli);
        assertThat(page.body()).contains("id=\"choosing\"", "Tuuli Aalto");
        Map<String, String> form = form(page, "house", "", "");
        form.put("phone", "+358 40 123 9876");
        form.put("first", "sms");
        visitor.send(ofTuuli, page, form);
        assertThat(tuuli.get("/reach").json().path("phone").asText()).isEqualTo(PHONE);
        assertThat(kaisa.get("/reach").json().path("phone").isNull()).isTrue();
    }

    private static Map<String, String> form(
            HttpResponse<String> page, String night, String from, String until) {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher nonce = NONCE.matcher(page.body());
        assertThat(nonce.find()).isTrue();
        form.put("primefaces.nonce", nonce.group(1));
        form.put("reach", "reach");
        form.put("phone", "");
        form.put("webhook", "");
        form.put("first", "");
        form.put("second", "");
        form.put("third", "");
        form.put("night", night);
        form.put("nightFrom", from);
        form.put("nightUntil", until);
        form.put("save", "save");
        return form;
    }

    private static String actor(String login) {
        return HouseDatabase.texts("select 'person:' || id from person where login = ?", login)
                .get(0);
    }

    private String night() {
        return tuuli.get("/reach").expect(200).json().path("night").asText();
    }

    private long version() {
        return tuuli.get("/reach").expect(200).json().path("version").asLong();
    }
}
