package org.linja.rest.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.cases.rules.CaseKind;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.rest.kit.JsonBody.Piece;

class JsonBodyTest {
    @Test
    void what_was_asked_for_is_read_as_typed() {
        JsonBody body =
                body(
                        """
                        {"subject": "#{7*7} <b>näyttö</b>", "ringAt": "2026-11-23T09:30:00+02:00",
                         "kind": "how-to", "impact": {"down": true, "slow": false},
                         "caller": {"name": "Maria"}, "since": null}
                        """);
        JsonBody caller = body.object("caller");

        assertThat(body.text("subject")).isEqualTo("#{7*7} <b>näyttö</b>");
        assertThat(body.instant("ringAt")).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
        assertThat(body.word("kind", CaseKind::of)).isEqualTo(CaseKind.HOW_TO);
        assertThat(body.answers("impact")).isEqualTo(Map.of("down", true, "slow", false));
        assertThat(caller.text("name")).isEqualTo("Maria");
        assertThat(body.text("since")).isEmpty();
        body.done();
    }

    @Test
    void a_number_without_a_fraction_is_whole_however_it_is_written() {
        JsonBody body = body("{\"one\": 7200.0, \"two\": 7.2e3, \"half\": 0.5, \"huge\": 1e99}");

        assertThat(body.number("one")).isEqualTo(7200);
        assertThat(body.requiredNumber("two")).isEqualTo(7200);
        assertThat(body.number("half")).isNull();
        assertThat(body.number("huge")).isNull();
        assertThat(catchThrowableOfType(Problem.class, body::done).errors())
                .containsExactly(
                        new FieldError("half", "not-a-number"),
                        new FieldError("huge", "not-a-number"));
    }

    @Test
    void a_pair_is_two_texts_and_a_moment_in_it_is_read_by_its_field() {
        JsonBody body = body("{\"pauses\": [[\"a\", \"b\"], [\"a\"], [1, 2], \"ab\"]}");

        assertThat(body.pairs("pauses")).containsExactly(List.of("a", "b"));
        assertThat(body.moment("pauses", "yesterday", Instant::parse)).isNull();
        assertThat(catchThrowableOfType(Problem.class, body::done).errors())
                .containsExactly(
                        new FieldError("pauses", "not-a-pair"),
                        new FieldError("pauses", "not-a-pair"),
                        new FieldError("pauses", "not-a-pair"),
                        new FieldError("pauses", "not-a-moment"));
    }

    @Test
    void what_is_nested_without_end_is_no_body() {
        String deep = "{\"impact\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        Problem refusal = catchThrowableOfType(Problem.class, () -> body(deep));

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
    }

    @Test
    void every_wrong_field_is_named_in_one_answer() {
        JsonBody body =
                body(
                        """
                        {"subject": 7, "ringAt": "2026-11-23T09:30:00", "kind": "riddle",
                         "impact": {"down": "yes"}, "caller": {"nmae": "Maria"}, "colour": "red"}
                        """);
        body.object("caller").text("name");
        body.text("subject");
        body.instant("ringAt");
        body.word("kind", CaseKind::of);
        body.answers("impact");

        assertThat(errorsOf(body))
                .extracting(FieldError::field, FieldError::key)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("subject", "not-a-text"),
                        org.assertj.core.groups.Tuple.tuple("ringAt", "not-an-instant"),
                        org.assertj.core.groups.Tuple.tuple("kind", "unknown-value"),
                        org.assertj.core.groups.Tuple.tuple("impact.down", "not-yes-or-no"),
                        org.assertj.core.groups.Tuple.tuple("colour", "unknown-field"),
                        org.assertj.core.groups.Tuple.tuple("caller.nmae", "unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "7", "{", "{\"a\": 1, \"a\": 2}", "{\"a\": NaN}", "{} {}", "\"text\""})
    void what_is_not_one_json_object_is_refused(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> body(text));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_INPUT);
    }

    @Test
    void broken_utf_8_is_refused() {
        byte[] bytes = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};

        Problem problem = catchThrowableOfType(Problem.class, () -> JsonBody.of(bytes));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void what_no_text_of_the_database_can_hold_is_refused(String escaped) {
        JsonBody body = body("{\"subject\": \"a" + escaped + "b\"}");
        body.text("subject");

        assertThat(errorsOf(body))
                .extracting(FieldError::key)
                .containsExactly("control-characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void nor_does_a_list_of_texts_bring_it(String escaped) {
        JsonBody body = body("{\"circle\": [\"aino\", \"a" + escaped + "b\"]}");

        assertThat(body.texts("circle")).containsExactly("aino");
        assertThat(errorsOf(body)).containsExactly(new FieldError("circle", "control-characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "+999999999-12-31T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "yesterday"
            })
    void a_moment_needs_its_offset_and_a_sensible_year(String moment) {
        JsonBody body = body("{\"ringAt\": \"" + moment + "\"}");
        body.instant("ringAt");

        assertThat(errorsOf(body)).extracting(FieldError::key).containsExactly("not-an-instant");
    }

    @Test
    void what_is_wrong_with_one_object_of_a_list_spoils_no_other() {
        JsonBody body =
                body(
                        """
                        {"list": [{"at": "2026-11-23T07:30:00Z", "more": 1}, "none", {"name": "b"},
                         {"at": 3}, {"at": "2026-11-23T07:30:00Z"}]}
                        """);
        List<Piece<Instant>> read = body.each("list", 4, one -> one.requiredInstant("at"));
        assertThat(body.length("list")).isEqualTo(5);
        body.done();
        assertThat(read).extracting(Piece::at).containsExactly(0, 1, 2, 3);
        assertThat(read.get(0).value()).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
        assertThat(read)
                .flatExtracting(Piece::errors)
                .containsExactly(
                        new FieldError("list.1", "not-an-object"),
                        new FieldError("list.2.at", "required"),
                        new FieldError("list.3.at", "not-a-text"));
        assertThat(read.get(2).seen().getString("name")).isEqualTo("b");
    }

    @Test
    void an_empty_body_is_an_empty_object() {
        body("").done();
    }

    @Test
    void the_fingerprint_tells_bodies_apart() {
        assertThat(body("{\"a\":1}").fingerprint()).isEqualTo(body("{\"a\":1}").fingerprint());
        assertThat(body("{\"a\":1}").fingerprint()).isNotEqualTo(body("{\"a\":2}").fingerprint());
    }

    private static JsonBody body(String text) {
        return JsonBody.of(text.getBytes(UTF_8));
    }

    private static List<FieldError> errorsOf(JsonBody body) {
        return catchThrowableOfType(Problem.class, body::done).errors();
    }
}
