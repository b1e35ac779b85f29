package org.linja.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.SharedData;

/** Anybody of the staff may try any calendar, and what comes out is what many projects agree on. */
class CalculateIT {
    private static final String OFFICE =
            """
            "cal": {"tz": "Europe/Helsinki",
                    "week": {"mon": [["09:00", "17:00"]], "tue": [["09:00", "17:00"]],
                             "wed": [["09:00", "17:00"]], "thu": [["09:00", "17:00"]],
                             "fri": [["09:00", "17:00"]]},
                    "holidays": ["2027-12-06"]}\
            """;

    private final ApiCaller aino = ApiCaller.as("aino");

    @TestFactory
    Stream<DynamicTest> every_vector_holds_through_the_api() throws IOException {
        List<JsonNode> vectors =
                Files.readAllLines(SharedData.file("calendar-vectors.jsonl")).stream()
                        .map(Json::read)
                        .toList();
        assertThat(vectors).hasSizeGreaterThan(100);
        return vectors.stream()
                .map(
                        vector ->
                                DynamicTest.dynamicTest(
                                        vector.path("id").asText(), () -> check(vector)));
    }

    private void check(JsonNode vector) {
        ObjectNode question = vector.deepCopy();
        question.remove(List.of("id", "expect", "tags", "source"));
        JsonNode answer = ask(question.toString()).expect(200).json();
        JsonNode expected = vector.path("expect");
        JsonNode result = answer.path("result");
        if (expected.isNumber()) {
            assertThat(result.asDouble()).isCloseTo(expected.asDouble(), within(0.0));
        } else if (expected.isBoolean()) {
            assertThat(result).isEqualTo(expected);
        } else if (expected.isArray()) {
            assertThat(instants(result, vector)).isEqualTo(instants(expected, vector));
        } else {
            assertThat(result.asText()).matches(".*([+-]\\d\\d:\\d\\d|Z)");
            assertThat(instant(result, vector)).isEqualTo(instant(expected, vector));
        }
        if (answer.has("partition")) {
            checkPartition(vector, answer);
        }
    }

    private static void checkPartition(JsonNode vector, JsonNode answer) {
        boolean due = vector.path("kind").asText().equals("due");
        Instant start = instant(vector.path("start"), vector);
        Instant end = instant(due ? answer.path("result") : vector.path("end"), vector);
        Instant at = start;
        long running = 0;
        for (JsonNode segment : answer.path("partition")) {
            assertThat(instant(segment.path("from"), vector)).isEqualTo(at);
            at = instant(segment.path("to"), vector);
            running += segment.path("kind").asText().equals("running") ? seconds(segment) : 0;
        }
        assertThat(at).isEqualTo(end.isAfter(start) ? end : start);
        assertThat(running)
                .isEqualTo(due ? vector.path("seconds").asLong() : answer.path("result").asLong());
        assertThat(answer.path("explanation").asText()).endsWith(".").doesNotContain("explain.");
    }

    private static long seconds(JsonNode segment) {
        long between =
                Duration.between(
                                OffsetDateTime.parse(segment.path("from").asText()),
                                OffsetDateTime.parse(segment.path("to").asText()))
                        .toSeconds();
        assertThat(segment.path("seconds").asLong()).isEqualTo(between);
        return between;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2 h of your support hours from Friday 3 December 2027 at 16:10; they end at"
                        + " 17:00, Monday is a public holiday, so Tuesday 7 December at 10:10 (Eastern"
                        + " European Standard Time).",
                "fi | 2 t tukiaikaa alkaen perjantaina 3. joulukuuta 2027 klo 16.10; tukiaika"
                        + " päättyy klo 17.00, maanantai on pyhäpäivä, joten määräaika on tiistaina 7."
                        + " joulukuuta klo 10.10 (Itä-Euroopan normaaliaika).",
                "ru | 2 ч вашего времени поддержки; начало отсчёта — пятница, 3 декабря 2027 г.,"
                        + " 16:10; часы поддержки заканчиваются: 17:00, понедельник — праздничный день,"
                        + " поэтому срок — вторник, 7 декабря, 10:10 (Восточная Европа, стандартное"
                        + " время)."
            })
    void a_deadline_is_explained_so_that_a_customer_understands(String language, String sentence) {
        JsonNode answer =
                askIn(
                                language,
                                "{\"kind\": \"due\", "
                                        + OFFICE
                                        + ", \"start\": \"2027-12-03T16:10:00\", \"seconds\":"
                                        + " 7200}")
                        .expect(200)
                        .json();

        assertThat(answer.path("result").asText()).isEqualTo("2027-12-07T10:10:00+02:00");
        assertThat(answer.path("explanation").asText()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'due','cal':{'tz':'Europe/Atlantis'},'start':'2026-01-05T09:00:00','seconds':60}"
                        + " | cal.tz | unknown-zone",
                "{'kind':'due','cal':{},'start':'2026-01-05T09:00:00','seconds':60} | cal.tz |"
                        + " required",
                "{'kind':'due',OFFICE,'start':'2026-01-05T09:00:00','seconds':-1} | seconds |"
                        + " out-of-range",
                "{'kind':'due',OFFICE,'start':'2026-01-05T09:00:00','seconds':315360000} | seconds"
                        + " | out-of-range",
                "{'kind':'due',OFFICE,'start':'2026-01-05T09:00:00','seconds':1.5} | seconds |"
                        + " not-a-number",
                "{'kind':'due',OFFICE,'start':'2026-01-05T09:00:00'} | seconds | required",
                "{'kind':'due',OFFICE,'start':'yesterday','seconds':60} | start | not-a-moment",
                "{'kind':'due',OFFICE,'start':'0001-01-05T09:00:00','seconds':60} | start |"
                        + " not-a-moment",
                "{'kind':'due',OFFICE,'start':'2026-01-05T09:00:00','seconds':60,'io_tz':'Mars'} |"
                        + " io_tz | unknown-zone",
                "{'kind':'due',OFFICE,'start':'2026-01-05T09:00:00','seconds':60,'pauses':[['2026-01-05T10:00:00','2026-01-05T09:00:00']]}"
                        + " | pauses | ends-before-begin",
                "{'kind':'due',OFFICE,'start':'2026-01-05T09:00:00','seconds':60,'pauses':[['2026-01-05T10:00:00']]}"
                        + " | pauses | not-a-pair",
                "{'kind':'due',OFFICE,'start':'2026-01-05T09:00:00','seconds':60,'end':'2026-01-05T09:00:00'}"
                        + " | end | unknown-field",
                "{'kind':'elapsed',OFFICE,'start':'2026-01-05T09:00:00','end':'2036-01-07T09:00:00'}"
                        + " | end | period-too-long",
                "{'kind':'guess',OFFICE,'start':'2026-01-05T09:00:00'} | kind | unknown-value",
                "{'kind':'is_open','cal':{'tz':'UTC','week':{'mon':[['9','17']]}},'start':'2026-01-05T09:00:00'}"
                        + " | cal.week.mon | not-a-window",
                "{'kind':'is_open','cal':{'tz':'UTC','week':{'monday':[]}},'start':'2026-01-05T09:00:00'}"
                        + " | cal.week.monday | unknown-field",
                "{'kind':'is_open','cal':{'tz':'UTC','holidays':['2026-02-30']},'start':'2026-01-05T09:00:00'}"
                        + " | cal.holidays | not-a-date",
                "{'kind':'is_open','cal':{'tz':'UTC','overrides':{'2026-12-24':[['09:00','13:00'],['12:00','17:00']]}},'start':'2026-01-05T09:00:00'}"
                        + " | cal.overrides.2026-12-24 | windows-overlap",
                "{'kind':'is_open','cal':{'tz':'UTC','breaks':[['2026-12-24T12:00','2026-12-24T11:00']]},'start':'2026-01-05T09:00:00'}"
                        + " | cal.breaks | ends-before-begin",
                "{'kind':'add_days',OFFICE,'start':'2026-01-05T09:00:00','days':3650} | days |"
                        + " out-of-range",
                "{'kind':'clock',OFFICE,'start':'2026-01-05T09:00:00','policy':'guess'} | policy |"
                        + " unknown-value",
                "{'kind':'handoffs',OFFICE,'start':'2026-01-05T09:00:00','unit':'hour','length':1,'first':'1971-01-01T00:00:00Z','last':'2900-01-01T00:00:00Z'}"
                        + " | last | too-many-hand-overs",
                "{'kind':'handoffs',OFFICE,'start':'2026-01-05T09:00:00','unit':'day','length':0,'first':'2026-01-01T00:00:00Z','last':'2026-02-01T00:00:00Z'}"
                        + " | length | out-of-range"
            })
    void what_cannot_be_asked_is_refused_by_name(String body, String field, String key) {
        ask(body.replace('\'', '"').replace("OFFICE", OFFICE)).expectError(field, key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kind': 'due', 'seconds': 60, 'cal': {'tz': 'UTC'}",
                "'kind': 'roll', 'cal': {'tz': 'UTC', 'week': {}}",
                "'kind': 'back', 'seconds': 60, 'cal': {'tz': 'UTC', 'week': {'mon': []}}",
                "'kind': 'add_days', 'days': 1, 'cal': {'tz': 'UTC'}",
                "'kind': 'due', 'seconds': 200000000, 'cal': {'tz': 'UTC', 'week': {'mon':"
                        + " [['09:00', '17:00']]}}",
                "'kind': 'due', 'seconds': 60, 'cal': {'tz': 'UTC', 'week': {'mon': [['09:00',"
                        + " '17:00']]}, 'breaks': [['2000-01-01T00:00', '2100-01-01T00:00']]}"
            })
    void a_calendar_never_open_in_ten_years_is_refused_and_never_a_loop(String question) {
        ask("{" + question.replace('\'', '"') + ", \"start\": \"2026-01-05T09:00:00\"}")
                .expectProblem(422, "calendar-exhausted");
    }

    @Test
    void only_the_staff_may_ask_and_nothing_is_written() {
        String question =
                "{\"kind\": \"roll\", " + OFFICE + ", \"start\": \"2026-01-05T09:00:00\"}";
        Map<String, Long> before = HouseDatabase.written();

        ApiCaller.as("maria")
                .post("/calendars/calculate", question)
                .expectProblem(403, "forbidden");
        ApiCaller.nobody()
                .post("/calendars/calculate", question)
                .expectProblem(401, "sign-in-required");
        for (String login : List.of("aino", "ilmari", "kaisa", "otto", "sanni")) {
            ApiCaller.as(login).post("/calendars/calculate", question).expect(200);
        }
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    private ApiAnswer ask(String question) {
        return aino.post("/calendars/calculate", question);
    }

    private ApiAnswer askIn(String language, String question) {
        return aino.speaking(language).post("/calendars/calculate", question);
    }

    private static List<Instant> instants(JsonNode list, JsonNode vector) {
        return Stream.of(list)
                .flatMap(
                        nodes -> {
                            Stream.Builder<Instant> all = Stream.builder();
                            nodes.forEach(node -> all.add(instant(node, vector)));
                            return all.build();
                        })
                .toList();
    }

    private static Instant instant(JsonNode node, JsonNode vector) {
        String text = node.asText();
        if (text.matches(".*T.*([+-]\\d\\d:?\\d\\d|Z)")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        String zone = vector.path("io_tz").asText(vector.path("cal").path("tz").asText());
        return LocalDateTime.parse(text).atZone(ZoneId.of(zone)).toInstant();
    }
}
