package org.linja.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** What a customer was told, and what became of it, is written to whoever asked or brought it. */
class CommitmentLettersIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final String firm = ACustomer.under(ACustomer.terms());
    private final String login = APerson.of(firm);
    private final ApiCaller person = APerson.api(login);

    @Test
    void an_estimate_that_is_given_revised_and_kept_is_three_letters() {
        String number = brought(person);
        Instant first = in(Duration.ofHours(5));
        JsonNode given = give(number, "estimate", first, "By the evening.");
        awaitLetters(login, 1);
        assertThat(letters(login).get(0).body())
                .contains(number, "this will happen", "By the evening.", "Aino Salmi")
                .contains("(Europe/Helsinki)", "/portal/case.xhtml?number=" + number)
                .doesNotContain("Before, we said", "null");

        act(
                number,
                given,
                "revise",
                Map.of("dueAt", first.plusSeconds(3600).toString(), "text", "A part is missing."));
        awaitLetters(login, 2);
        assertThat(letters(login).get(1).body())
                .contains("our estimate has changed", "Before, we said", "A part is missing.");

        act(number, given, "keep", Map.of("text", "The part came."));
        awaitLetters(login, 3);
        assertThat(letters(login).get(2).body())
                .contains("we did what we told you", "The part came.");
        assertThat(letters(login)).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void a_promise_that_is_broken_is_told_once_and_again_when_it_is_kept_late() {
        String number = brought(person);
        JsonNode given = give(number, "next-update", in(Duration.ofMinutes(30)), "");
        awaitLetters(login, 1);
        HouseDatabase.forward(Duration.ofMinutes(31));
        awaitLetters(login, 2);
        assertThat(letters(login).get(1).body()).contains("did not do in time", "counts as broken");
        act(number, given, "keep", Map.of());
        awaitLetters(login, 3);
        assertThat(letters(login).get(2).body()).contains("later than we said");
    }

    @Test
    void whoever_asked_for_a_call_is_written_and_not_whoever_brought_the_case() {
        String other = APerson.speaking("fi", firm);
        String number = brought(person);
        ApiCaller asking = APerson.api(other);
        JsonNode wish =
                asking.having(version(number))
                        .post(
                                "/cases/" + number + "/commitments/wishes",
                                Map.of(
                                        "at",
                                        in(Duration.ofHours(4)).toString(),
                                        "text",
                                        "Soittakaa."))
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0);
        act(number, wish, "take", Map.of());
        awaitLetters(other, 1);
        assertThat(letters(other).get(0).body()).contains("Soitamme sinulle", number);
        assertThat(letters(login)).isEmpty();
    }

    @Test
    void a_contact_who_called_is_written_in_the_customers_language() {
        String contact = "c" + UUID.randomUUID().toString().substring(0, 12) + "@firm.example";
        ApiCaller sanni = ApiCaller.as("sanni");
        sanni.post(
                        "/customers/" + firm + "/contacts",
                        Map.of(
                                "name",
                                "Kalle Kontakti",
                                "number",
                                "+358409876501",
                                "email",
                                contact))
                .expect(201);
        String number =
                aino.take(ACall.from(firm).by("Kalle Kontakti", "+358409876501"))
                        .expect(201)
                        .number();
        give(number, "visit", in(Duration.ofHours(4)), "Tomorrow morning.");
        Patience.until("a letter to the contact", () -> CaughtMail.sentTo(contact).size() == 1);
        assertThat(CaughtMail.sentTo(contact).get(0).body())
                .contains(number, "We come to you", "Tomorrow morning.")
                .doesNotContain("account.xhtml");
    }

    @Test
    void a_contact_without_an_account_refuses_them_by_the_link_in_one_and_takes_it_back() {
        String contact = "c" + UUID.randomUUID().toString().substring(0, 12) + "@firm.example";
        ApiCaller sanni = ApiCaller.as("sanni");
        sanni.post(
                        "/customers/" + firm + "/contacts",
                        Map.of("name", "Kaisa", "number", "+358409876502", "email", contact))
                .expect(201);
        String number =
                aino.take(ACall.from(firm).by("Kaisa", "+358409876502")).expect(201).number();
        give(number, "visit", in(Duration.ofHours(4)), "");
        Patience.until("a letter to the contact", () -> CaughtMail.sentTo(contact).size() == 1);
        String door = wayOut(CaughtMail.sentTo(contact).get(0));
        assertThat(CaughtMail.sentTo(contact).get(0).text()).contains("List-Unsubscribe: <http");

        PageVisitor scanner = PageVisitor.stranger();
        HttpResponse<String> followed = scanner.open(door);
        String page = "/no-more-letters.xhtml?link=" + door.substring(door.lastIndexOf('/') + 1);
        assertThat(followed.headers().firstValue("Location").orElseThrow()).endsWith(page);
        assertThat(followed.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        HttpResponse<String> asked = scanner.openWith(page, "Accept-Language", "fi");
        assertThat(asked.body())
                .as("in the language of the letter, not of the browser")
                .contains("id=\"refuse\"", "lang=\"en\" data-theme")
                .doesNotContain(number, firm, contact);
        assertThat(refused(sanni)).as("a link that was only followed").isEmpty();

        assertThat(scanner.post(door, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        scanner.post(door, "List-Unsubscribe=One-Click");
        assertThat(refused(sanni)).containsExactly("promises");
        JsonNode unwritten = give(number, "estimate", in(Duration.ofHours(5)), "");
        Patience.until("nothing waits to be written", () -> waiting(number, unwritten) == 0);
        assertThat(CaughtMail.sentTo(contact)).hasSize(1);

        HttpResponse<String> regret = scanner.open(page);
        assertThat(regret.body()).contains("id=\"wantAgain\"").doesNotContain("id=\"refuse\"");
        assertThat(
                        scanner.sendWithNonce(
                                        "/no-more-letters.xhtml",
                                        regret,
                                        Map.of("letters", "letters", "wantAgain", "wantAgain"))
                                .body())
                .contains("id=\"refuse\"");
        assertThat(refused(sanni)).isEmpty();
        give(number, "estimate", in(Duration.ofHours(6)), "");
        Patience.until("letters come again", () -> CaughtMail.sentTo(contact).size() == 2);
        assertThat(wayOut(CaughtMail.sentTo(contact).get(1))).isEqualTo(door);

        assertThat(trail(sanni)).containsSubsequence("letters-wanted", "letters-refused");
        assertThat(trail(sanni)).filteredOn("letters-refused"::equals).hasSize(1);
        assertThat(scanner.post("/no-more-letters/" + "A".repeat(43), "").statusCode())
                .isEqualTo(410);
        assertThat(scanner.open(page.replace("link=", "link=A")).body())
                .doesNotContain("id=\"refuse\"", "id=\"wantAgain\"");
    }

    @Test
    void a_contact_whose_account_was_closed_is_written_nothing() {
        String email = login + "@linja.example";
        ApiCaller.as("sanni")
                .post(
                        "/customers/" + firm + "/contacts",
                        Map.of("name", "Kaisa", "number", "+358409876504", "email", email))
                .expect(201);
        HouseDatabase.change("update person set enabled = false where login = ?", login);
        String number =
                aino.take(ACall.from(firm).by("Kaisa", "+358409876504")).expect(201).number();
        JsonNode given = give(number, "visit", in(Duration.ofHours(4)), "");
        Patience.until("nothing waits to be written", () -> waiting(number, given) == 0);
        assertThat(CaughtMail.sentTo(email)).isEmpty();
    }

    private static String wayOut(CaughtMail letter) {
        Matcher link = Pattern.compile("/no-more-letters/[A-Za-z0-9_-]{43}").matcher(letter.body());
        assertThat(link.find()).as("a link in " + letter.text()).isTrue();
        return link.group();
    }

    private List<String> refused(ApiCaller admin) {
        List<String> kinds = new ArrayList<>();
        admin.get("/customers/" + firm + "/contacts")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("refusedMail")
                .forEach(kind -> kinds.add(kind.asText()));
        return kinds;
    }

    private List<String> trail(ApiCaller admin) {
        List<String> acts = new ArrayList<>();
        admin.get("/administration-entries?customer=" + firm)
                .expect(200)
                .json()
                .path("items")
                .forEach(one -> acts.add(one.path("act").asText()));
        return acts;
    }

    @Test
    void who_wants_no_such_letters_gets_none_and_still_what_concerns_the_account() {
        person.get("/own-mail").expect(200);
        person.put("/own-mail", Map.of("promises", false, "receipts", false, "answers", false))
                .expect(204);
        JsonNode chosen = person.get("/own-mail").expect(200).json();
        assertThat(chosen.path("promises").asBoolean()).isFalse();
        String number = brought(person);
        JsonNode unwritten = give(number, "estimate", in(Duration.ofHours(5)), "");
        Patience.until("nothing waits to be written", () -> waiting(number, unwritten) == 0);
        person.put("/own-mail", Map.of("receipts", false)).expect(204);
        give(number, "visit", in(Duration.ofHours(6)), "");
        awaitLetters(login, 1);
        assertThat(CaughtMail.sentTo(login + "@linja.example")).hasSize(1);
        person.put("/own-mail", Map.of("invitations", false)).expect(400);
        aino.get("/own-mail").expectProblem(403, "forbidden");
    }

    private static long waiting(String number, JsonNode commitment) {
        return HouseDatabase.number(
                "select count(*) from outbox_entry where message_key in (?, ?)",
                "receipt:" + number.substring(2),
                "commitment:" + commitment.path("number").asLong());
    }

    private String brought(ApiCaller by) {
        String number =
                by.with("Idempotency-Key", UUID.randomUUID().toString())
                        .post(
                                "/cases",
                                Map.of(
                                        "subject", "Scale 9 shows nothing",
                                        "description", "Since nine.",
                                        "severity", "low"))
                        .expect(201)
                        .number();
        aino.having(version(number)).post("/cases/" + number + "/accept", Map.of()).expect(200);
        return number;
    }

    private JsonNode give(String number, String kind, Instant due, String text) {
        Map<String, Object> gift = Map.of("kind", kind, "dueAt", due.toString(), "text", text);
        JsonNode items =
                aino.having(version(number))
                        .post("/cases/" + number + "/commitments", gift)
                        .expect(200)
                        .json()
                        .path("items");
        JsonNode newest = items.get(0);
        for (JsonNode one : items) {
            newest = one.path("number").asLong() > newest.path("number").asLong() ? one : newest;
        }
        return newest;
    }

    private void act(String number, JsonNode one, String act, Map<String, ?> words) {
        aino.having(version(number))
                .post(
                        "/cases/"
                                + number
                                + "/commitments/"
                                + one.path("number").asLong()
                                + "/"
                                + act,
                        words)
                .expect(200);
    }

    private long version(String number) {
        return aino.get("/cases/" + number).expect(200).version();
    }

    private static Instant in(Duration ahead) {
        return HouseDatabase.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void awaitLetters(String login, int count) {
        Patience.until(
                () -> count + " letters to " + login + ", but " + letters(login).size(),
                () -> letters(login).size() == count);
    }

    private static List<CaughtMail> letters(String login) {
        return CaughtMail.sentTo(login + "@linja.example").stream()
                .filter(mail -> mail.messageId().startsWith("<commitment."))
                .toList();
    }
}
