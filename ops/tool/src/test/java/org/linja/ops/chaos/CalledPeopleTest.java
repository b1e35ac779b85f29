package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers an alert says its code word until the house has heard it, and only then has. */
class CalledPeopleTest {
    @TempDir Path gateway;

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private volatile int answer = 200;
    private volatile String reply = "{\"reply\":\"Case L-1 is yours.\"}";
    private HttpServer house;
    private Acknowledged list;

    @BeforeEach
    void a_house_that_hears() throws IOException {
        Files.writeString(gateway.resolve("callback"), "a-token\n");
        list = new Acknowledged(gateway.resolve("list.tsv"));
        house = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        house.createContext(
                "/api/v1/gateway/messages",
                exchange -> {
                    String token = exchange.getRequestHeaders().getFirst("Authorization");
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    heard.add(token + " " + new String(body, StandardCharsets.UTF_8));
                    byte[] said = reply.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(answer, said.length);
                    exchange.getResponseBody().write(said);
                    exchange.close();
                });
        house.start();
    }

    @AfterEach
    void leave() {
        house.stop(0);
        list.close();
    }

    @Test
    void an_answer_is_repeated_until_it_is_heard_and_then_written_down() throws IOException {
        CalledPeople people = people(1);
        arrived("{\"key\":\"L-1.e1\",\"to\":\"+3581\",\"text\":\"L-1 critical. Code 123456\"}\n");
        answer = 503;
        people.round();
        assertThat(list.of("answer")).isEmpty();
        answer = 200;
        people.round();
        people.round();
        assertThat(list.of("answer")).containsExactly(List.of("L-1.e1"));
        assertThat(heard)
                .hasSize(2)
                .allMatch(
                        said ->
                                said.startsWith("Bearer a-token ")
                                        && said.contains("\"from\":\"+3581\"")
                                        && said.contains("\"text\":\"123456\""));
    }

    @Test
    void an_answer_that_the_house_has_no_use_for_is_neither_written_down_nor_repeated()
            throws IOException {
        CalledPeople people = people(1);
        reply = "{\"reply\":\"No alert to you has this code.\"}";
        arrived("{\"key\":\"L-1.e1\",\"to\":\"+3581\",\"text\":\"Code 123456\"}\n");
        people.round();
        people.round();
        assertThat(heard).hasSize(1);
        assertThat(list.of("answer")).isEmpty();
    }

    @Test
    void a_code_that_the_house_does_not_know_is_said_once_more_and_then_lost() throws IOException {
        CalledPeople people = people(1);
        reply = "{\"reply\":\"No alert to you has this code.\"}";
        arrived("{\"key\":\"L-1.e1\",\"to\":\"+3581\",\"text\":\"Code 123456\"}\n");
        people.round();
        people.sayAgain();
        people.round();
        assertThat(heard).hasSize(2);
        assertThat(people.findings())
                .extracting(Checker.Finding::verdict, Checker.Finding::what)
                .containsExactly(
                        tuple("lost", "the house does not know the code that it sent as L-1.e1"));
        reply = "{\"reply\":\"Case L-1 is yours.\"}";
        people.sayAgain();
        people.round();
        assertThat(people.findings()).as("the account was opened again").isEmpty();
        assertThat(list.of("answer")).containsExactly(List.of("L-1.e1"));
    }

    @Test
    void a_telephone_whose_guesses_are_slowed_down_says_nothing_of_the_house() throws IOException {
        CalledPeople people = people(1);
        answer = 429;
        arrived("{\"key\":\"L-1.e1\",\"to\":\"+3581\",\"text\":\"Code 123456\"}\n");
        people.round();
        people.sayAgain();
        assertThat(people.findings()).isEmpty();
        assertThat(list.of("answer")).isEmpty();
    }

    @Test
    void an_answer_that_nobody_heard_in_the_end_is_told() throws IOException {
        CalledPeople people = people(1);
        answer = 500;
        arrived("{\"key\":\"L-1.e1\",\"to\":\"+3581\",\"text\":\"Code 123456\"}\n");
        people.round();
        assertThat(people.findings())
                .extracting(Checker.Finding::what)
                .containsExactly("nobody heard the answer to L-1.e1");
    }

    @Test
    void half_a_line_is_read_when_it_is_whole_and_what_came_again_is_no_alert() throws IOException {
        CalledPeople people = people(1);
        arrived("{\"repeated\":\"L-1.e1\"}\n{\"key\":\"L-1.e2\",\"to\":\"+3581\",");
        people.round();
        assertThat(heard).isEmpty();
        arrived("\"text\":\"Äiti 654321\"}\n");
        people.round();
        assertThat(list.of("answer")).containsExactly(List.of("L-1.e2"));
    }

    @Test
    void some_answer_and_the_others_let_it_ring() throws IOException {
        CalledPeople people = people(8);
        for (int alert = 0; alert < 200; alert++) {
            arrived(
                    "{\"key\":\"L-1.e%d\",\"to\":\"+3581\",\"text\":\"123456\"}\n"
                            .formatted(alert));
        }
        people.round();
        assertThat(heard).hasSizeBetween(5, 60);
    }

    private CalledPeople people(int answerOf) {
        return new CalledPeople(
                "http://127.0.0.1:" + house.getAddress().getPort(), gateway, list, answerOf, 7);
    }

    private void arrived(String text) throws IOException {
        Files.writeString(
                gateway.resolve("arrived.jsonl"),
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
