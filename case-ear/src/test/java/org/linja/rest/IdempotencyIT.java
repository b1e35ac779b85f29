package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** The same request twice is one case, however often and however fast it comes. */
class IdempotencyIT {
    private static final int AT_ONCE = 1_000;

    private final ApiCaller aino = ApiCaller.as("aino");

    @Test
    void the_same_key_with_the_same_words_gives_the_same_case_again() {
        String key = UUID.randomUUID().toString();
        ApiAnswer first = aino.take(ACall.from("ACME"), key).expect(201);
        Map<String, Long> before = HouseDatabase.written();

        ApiAnswer second = aino.take(ACall.from("ACME"), key).expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "en, The same idempotency key came with another request.",
        "fi, Samaa toistoavainta on käytetty toisessa pyynnössä.",
        "ru, Этот ключ идемпотентности уже использован для другого запроса."
    })
    void the_same_key_with_other_words_is_refused(String language, String detail) {
        String key = UUID.randomUUID().toString();
        String number = aino.take(ACall.from("ACME"), key).expect(201).number();
        Map<String, Long> before = HouseDatabase.written();

        ApiAnswer other = aino.speaking(language).take(ACall.from("ACME").about("Else"), key);

        other.expectProblem(422, "idempotency-key-reused");
        assertThat(other.detail()).isEqualTo(detail);
        assertThat(other.json().path("number").asText()).isEqualTo(number);
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void a_key_belongs_to_the_person_who_used_it() {
        String key = UUID.randomUUID().toString();
        String first = aino.take(ACall.from("ACME"), key).expect(201).number();

        String second = ApiCaller.as("vesa").take(ACall.from("ACME"), key).expect(201).number();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void a_refused_request_does_not_use_its_key_up() {
        String key = UUID.randomUUID().toString();
        aino.take(ACall.from("NOBODY"), key).expectProblem(422, "unknown-customer");

        aino.take(ACall.from("ACME"), key).expect(201);
    }

    @Test
    void a_customers_matter_sent_twice_is_one_case() {
        Map<String, String> matter =
                Map.of(
                        "subject", "Where is the manual?",
                        "description", "In Russian, please.",
                        "severity", "low");
        ApiCaller oleg = ApiCaller.as("oleg").with("Idempotency-Key", UUID.randomUUID().toString());

        String first = oleg.post("/cases", matter).expect(201).number();

        assertThat(oleg.post("/cases", matter).expect(201).number()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls", "/cases"})
    void a_request_without_a_key_is_refused(String path) {
        ApiCaller caller = path.equals("/calls") ? aino : ApiCaller.as("maria");
        Map<String, Long> before = HouseDatabase.written();

        caller.post(path, ACall.from("ACME").body()).expectProblem(400, "idempotency-key-missing");

        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void a_key_beyond_its_limit_is_refused() {
        aino.take(ACall.from("ACME"), "k".repeat(201)).expectError("Idempotency-Key", "too-long");
    }

    @Test
    void a_thousand_requests_of_one_key_at_once_are_one_case_for_all() {
        String key = UUID.randomUUID().toString();
        ACall call = ACall.from("ACME").about("A thousand times " + key);

        List<CompletableFuture<ApiAnswer>> posts =
                Stream.generate(() -> aino.taking(call, key)).limit(AT_ONCE).toList();
        List<String> numbers =
                posts.stream().map(CompletableFuture::join).map(IdempotencyIT::number).toList();

        assertThat(numbers).hasSize(AT_ONCE);
        assertThat(Set.copyOf(numbers)).hasSize(1);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from support_case where subject = ?",
                                "A thousand times " + key))
                .isEqualTo(1);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from phone_call where case_id = ?",
                                Long.parseLong(numbers.get(0).substring(2))))
                .isEqualTo(1);
    }

    private static String number(ApiAnswer answer) {
        return answer.expect(201).number();
    }
}
