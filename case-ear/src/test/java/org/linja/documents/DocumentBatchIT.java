package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Patience;

/** Documents of many cases at once: each once, whatever dies, and without a gap. */
class DocumentBatchIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");
    private final ApiCaller otto = ApiCaller.as("otto");

    @AfterEach
    void stop_what_a_failed_test_left() {
        HouseDatabase.change(
                "update document_batch set state = 'cancelled', cancelled_by = ordered_by"
                        + " where state in ('queued', 'running')");
    }

    @Test
    void a_killed_batch_goes_on_and_no_case_has_two_documents_or_stops_the_others() {
        String firm = ACustomer.takenOn();
        String first = closed(firm);
        String second = closed(firm);
        String unanswered = unanswered(firm);
        long number = ordered(order(firm, "case-letter"));
        JsonNode done = ended(number, "done");

        assertThat(done.path("casesTotal").asInt()).isEqualTo(3);
        assertThat(done.path("casesWritten").asInt()).isEqualTo(2);
        assertThat(done.path("left")).hasSize(1);
        assertThat(done.path("left").get(0).path("case").asText()).isEqualTo(unanswered);
        assertThat(done.path("left").get(0).path("reason").asText()).isEqualTo("nothing-to-say");
        assertThat(numbers(first, second)).containsExactly("0001", "0002");
        Events.settle();
        assertThat(told(number)).as("whoever ordered it").hasSize(1);
        JsonNode letter = documents(first).get(0);
        assertThat(letter.path("language").asText()).isEqualTo("en");
        assertThat(letter.path("issuedBy").asText()).startsWith("Kaisa");

        // As a server leaves it that is killed behind the first letter. What is written stays that
        // one, also where something has happened since.
        act(aino, first, "/notes", Map.of("text", "Something happened since."));
        killedBehind(number, first);
        done = ended(number, "done");

        assertThat(starts(number)).isEqualTo(2);
        assertThat(done.path("casesWritten").asInt()).isEqualTo(2);
        assertThat(done.path("casesLeft").asInt()).isEqualTo(1);
        assertThat(numbers(first, second)).containsExactly("0001", "0002");
        assertThat(last(firm)).isEqualTo(2);
        for (String one : List.of(first, second, unanswered)) {
            JournalChain.expectUnbroken(
                    one, aino.get("/cases/" + one + "/journal").expect(200).json().path("items"));
        }
    }

    @Test
    void what_cannot_be_ordered_is_refused_one_runs_at_a_time_and_can_be_stopped() {
        String firm = ACustomer.takenOn();
        order(firm, "case-act").expectError("from", "no-case-closed");
        closed(firm);
        order(firm, "custody-protocol").expectError("kind", "kind-of-procedure");
        order("NOBODY", "case-act").expectProblem(422, "unknown-customer");
        Map<String, Object> order = body(firm, "case-act");
        for (String other : List.of("aino", "otto", "sanni", "maria")) {
            ApiCaller.as(other).post("/document-batches", order).expectProblem(403, "forbidden");
        }
        long number = heldByAnother(firm);
        order(firm, "case-act").expectProblem(409, "already-running");
        aino.get("/document-batches/" + number).expectProblem(403, "forbidden");
        otto.post("/document-batches/" + number + "/cancel", "").expectProblem(403, "forbidden");
        assertThat(state(number)).isEqualTo("running");

        JsonNode stopped =
                kaisa.post("/document-batches/" + number + "/cancel", "").expect(200).json();

        assertThat(stopped.path("state").asText()).isEqualTo("cancelled");
        assertThat(stopped.path("cancelledBy").asText()).startsWith("Kaisa");
        kaisa.post("/document-batches/" + number + "/cancel", "")
                .expectProblem(409, "already-ended");
        Events.settle();
        assertThat(told(number)).as("who stops their own knows it").isEmpty();
        kaisa.get("/document-batches/999999999").expectProblem(404, "not-found");
        assertThat(kaisa.get("/document-batches?limit=1").expect(200).json().path("items"))
                .hasSize(1);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from case_document d join customer c"
                                        + " on c.id = d.customer_id where c.code = ?",
                                firm))
                .isZero();
    }

    private ApiAnswer order(String firm, String kind) {
        return kaisa.post("/document-batches", body(firm, kind));
    }

    private static Map<String, Object> body(String firm, String kind) {
        Instant now = HouseDatabase.now();
        return new TreeMap<>(
                Map.of(
                        "kind",
                        kind,
                        "customer",
                        firm,
                        "from",
                        now.minus(Duration.ofDays(1)).toString(),
                        "to",
                        now.toString()));
    }

    private static long ordered(ApiAnswer answer) {
        return answer.expect(202).json().path("number").asLong();
    }

    private JsonNode ended(long number, String state) {
        Patience.until(
                () -> "batch " + number + " is " + state(number),
                Patience.LONG,
                () -> state(number).equals(state));
        return otto.get("/document-batches/" + number).expect(200).json();
    }

    private String state(long number) {
        return otto.get("/document-batches/" + number).expect(200).json().path("state").asText();
    }

    /** To whom a letter of its end went. */
    private static List<String> told(long number) {
        return CaughtMail.all().stream()
                .filter(mail -> mail.messageId().startsWith("<document-batch." + number + "."))
                .map(CaughtMail::to)
                .toList();
    }

    private static void killedBehind(long number, String written) {
        HouseDatabase.change(
                "update document_batch_case set state = 'open', document_id = null, reason = null"
                        + " where batch = ? and case_id <> ?::bigint",
                number,
                written.substring(2));
        HouseDatabase.change(
                "update document_batch set state = 'running', finished_at = null, cases_written = 1,"
                        + " cases_left = 0, lease_until = '2020-01-01Z' where number = ?",
                number);
    }

    /** A batch that a server writes which never ends. */
    private static long heldByAnother(String firm) {
        HouseDatabase.change(
                "insert into document_batch (kind, customer_id, closed_from, closed_before, ordered_by,"
                        + " ordered_at, state, cases_total, starts, lease_until)"
                        + " select 'case-act', c.id, '2020-01-01Z', '2020-01-02Z', p.id, '2020-01-03Z',"
                        + " 'running', 1, 1, '2100-01-01Z' from customer c, person p"
                        + " where c.code = ? and p.login = 'kaisa'",
                firm);
        return HouseDatabase.number("select max(number) from document_batch");
    }

    private static long starts(long number) {
        return HouseDatabase.number("select starts from document_batch where number = ?", number);
    }

    private static long last(String firm) {
        return HouseDatabase.number(
                "select sum(last) from document_number where customer_id ="
                        + " (select id from customer where code = ?)",
                firm);
    }

    /** The counts of the documents of these cases, one each. */
    private List<String> numbers(String... cases) {
        return Stream.of(cases)
                .map(
                        one -> {
                            JsonNode all = documents(one);
                            assertThat(all).as(one).hasSize(1);
                            String number = all.get(0).path("number").asText();
                            return number.substring(number.length() - 4);
                        })
                .toList();
    }

    private JsonNode documents(String number) {
        return aino.get("/cases/" + number + "/documents").expect(200).json().path("items");
    }

    private String closed(String firm) {
        String number = aino.take(ACall.from(firm)).expect(201).number();
        act(aino, number, "/accept", Map.of());
        act(aino, number, "/resolve", Map.of("cause", "fixed", "text", "The scale was mended."));
        act(aino, number, "/close", Map.of());
        return number;
    }

    /** As an import leaves it: closed, and nobody was answered. */
    private String unanswered(String firm) {
        String number = aino.take(ACall.from(firm)).expect(201).number();
        HouseDatabase.change(
                "update support_case set status = 'closed', closed_at = opened_at"
                        + " where id = ?::bigint",
                number.substring(2));
        return number;
    }

    private void act(ApiCaller person, String number, String what, Map<String, ?> body) {
        person.having(aino.get("/cases/" + number).expect(200).version())
                .post("/cases/" + number + what, body)
                .expect(200);
    }
}
