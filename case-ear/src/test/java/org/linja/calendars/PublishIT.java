package org.linja.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;

/** Calendars are published version by version, each whole in itself, and only ever added to. */
class PublishIT {
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int THIS_YEAR = HouseDatabase.now().atOffset(ZoneOffset.UTC).getYear();

    private final ApiCaller sanni = ApiCaller.as("sanni");
    private final String code =
            "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String path = "/calendars/" + code;

    @Test
    void a_version_names_its_holidays_their_source_and_by_what_it_was_made() {
        JsonNode published = sanni.post(path + "/versions", inFinland()).expect(201).json();

        assertThat(published.path("version").asInt()).isEqualTo(1);
        assertThat(published.path("holidaySource").path("name").asText()).isEqualTo("FI-01");
        assertThat(published.path("holidaySource").path("basis").asText()).startsWith("jollyday 2");
        assertThat(published.path("timeZoneDatabase").asText()).matches("20\\d\\d[a-z]");
        assertThat(published.path("publishedBy").asText()).isEqualTo("Sanni Mets\u00e4");
        assertThat(published.path("reason").asText()).isEqualTo("a first version");
        assertThat(Json.each(published.path("holidays"), "name"))
                .contains("Independence Day", "Midsummer Eve", "Self-governance Day");
        assertThat(ApiCaller.as("aino").get(path + "/versions/1").expect(200).json())
                .isEqualTo(published);
        assertThat(Json.each(sanni.get("/calendars?limit=1").json().path("items"), "code"))
                .containsExactly(code);
    }

    @Test
    void an_edit_is_a_new_version_and_keeps_the_holidays_it_is_told_to() {
        JsonNode first = sanni.post(path + "/versions", inFinland()).expect(201).json();
        JsonNode second =
                sanni.having(1)
                        .post(
                                path + "/versions",
                                version(
                                        Map.of("mon", List.of(List.of("08:00", "20:00"))),
                                        Map.of("kind", "kept")))
                        .expect(201)
                        .json();

        assertThat(second.path("holidays")).isEqualTo(first.path("holidays"));
        assertThat(second.path("holidaySource")).isEqualTo(first.path("holidaySource"));
        assertThat(sanni.get(path + "/versions/1").json()).isEqualTo(first);
        assertThat(Json.each(sanni.get(path).json().path("versions"), "version"))
                .containsExactly("2", "1");
    }

    @Test
    void a_version_is_published_once_and_only_upon_the_newest() {
        sanni.post(path + "/versions", office()).expect(201);
        sanni.post(path + "/versions", office()).expectProblem(428, "version-required");
        sanni.having(1).post(path + "/versions", office()).expect(201);
        sanni.having(1).post(path + "/versions", office()).expectProblem(412, "stale-version");
        ApiCaller.as("aino")
                .having(2)
                .post(path + "/versions", office())
                .expectProblem(403, "forbidden");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void the_trail_tells_who_published_what() {
        sanni.post(path + "/versions", inFinland()).expect(201);
        JsonNode entry = sanni.get("/administration-entries?limit=1").expect(200).json();
        JsonNode item = entry.path("items").path(0);
        assertThat(item.path("act").asText()).isEqualTo("calendar-version-published");
        assertThat(item.path("subject").asText()).isEqualTo("calendar:" + code);
        assertThat(item.toString()).contains("Independence Day", "09:00\u201317:00");
    }

    @Test
    void a_stored_version_cannot_be_changed_by_anybody() {
        sanni.post(path + "/versions", office()).expect(201);
        for (String right : new String[] {"UPDATE", "DELETE", "TRUNCATE"}) {
            assertThat(
                            HouseDatabase.texts(
                                    "select has_table_privilege('linja_app',"
                                            + " 'linja.calendar_version', ?)::text",
                                    right))
                    .containsExactly("false");
        }
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "update calendar_version set zone = 'UTC' where code = ?",
                                        code))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void a_running_case_stays_on_the_version_it_was_opened_under() {
        sanni.post(path + "/versions", office()).expect(201);
        promiseOn(code);
        String number = ApiCaller.as("aino").take(ACall.from(code)).expect(201).number();
        String clocks = clocksOf(number);
        assertThat(clocks).contains(code + " 1");

        Map<String, Object> mondays =
                version(Map.of("mon", List.of(List.of("12:00", "13:00"))), Map.of());
        sanni.having(1).post(path + "/versions", mondays).expect(201);

        assertThat(clocksOf(number)).isEqualTo(clocks);
        String next = ApiCaller.as("aino").take(ACall.from(code)).expect(201).number();
        assertThat(clocksOf(next)).contains(code + " 2");
    }

    @Test
    void a_file_of_holidays_is_taken_with_its_digest() {
        JsonNode published = upload(file("DTSTART:" + THIS_YEAR + "0501", "SUMMARY:Picnic"), 0);
        assertThat(published.path("holidaySource").path("name").asText()).isEqualTo("days.ics");
        assertThat(published.path("holidaySource").path("basis").asText()).matches("[0-9a-f]{64}");
        assertThat(published.path("holidays").path(0).path("name").asText()).isEqualTo("Picnic");

        JsonNode later = upload(file("DTSTART:" + THIS_YEAR + "0601", "SUMMARY:Regatta"), 1);
        assertThat(Json.each(later.path("holidays"), "name")).containsExactly("Regatta");
        assertThat(sanni.get(path + "/versions/1").json()).isEqualTo(published);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DTSTART:20260501|RRULE:FREQ=SECONDLY, ical-rule-refused",
        "DTSTART:20260501T080000, ical-not-whole-days",
        "DTSTART:18000501, ical-no-holidays",
        "no line at all, ical-not-a-line",
    })
    void a_hostile_file_is_refused_by_line_and_nothing_is_stored(String lines, String key) {
        sanni.upload(
                        path + "/versions",
                        Map.of("version", Json.of(fromFile())),
                        "days.ics",
                        file(lines.split("\\|", -1)))
                .expectError("holidaySource.file", key);
        assertThat(stored()).isZero();
    }

    @Test
    void a_huge_file_is_refused() {
        sanni.upload(
                        path + "/versions",
                        Map.of("version", Json.of(fromFile())),
                        "days.ics",
                        new byte[600_000])
                .expectError("holidaySource.file", "ical-too-large");
        sanni.post(path + "/versions", fromFile()).expectError("holidaySource.file", "required");
        assertThat(stored()).isZero();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "Europe/Nowhere, 09:00-17:00, cal.tz, unknown-zone",
        "'', 09:00-17:00, cal.tz, required",
        "Europe/Helsinki, 09:00-13:00 12:00-17:00, cal.week.mon, windows-overlap",
        "Europe/Helsinki, 09:00-26:00, cal.week.mon, not-a-window",
    })
    void what_could_not_be_promised_is_named_and_nothing_is_stored(
            String zone, String hours, String field, String key) {
        List<List<String>> windows = new ArrayList<>();
        for (String window : hours.split(" ", -1)) {
            windows.add(List.of(window.split("-", -1)));
        }
        Map<String, Object> version = version(Map.of("mon", windows), Map.of());
        version.put("cal", Map.of("tz", zone, "week", Map.of("mon", windows)));
        sanni.post(path + "/versions", version).expectError(field, key);
        assertThat(stored()).isZero();
    }

    @Test
    void a_calendar_that_is_never_open_within_ten_years_is_refused() {
        sanni.post(path + "/versions", version(Map.of(), Map.of()))
                .expectProblem(422, "calendar-exhausted");
        Map<String, Object> shut = version(Map.of(), Map.of());
        shut.put(
                "cal",
                Map.of(
                        "tz",
                        "Europe/Helsinki",
                        "week",
                        Map.of("mon", List.of(List.of("09:00", "17:00"))),
                        "breaks",
                        List.of(List.of("2000-01-01T00:00", "2900-01-01T00:00"))));
        sanni.post(path + "/versions", shut).expectProblem(422, "calendar-exhausted");
        assertThat(stored()).isZero();
    }

    @ParameterizedTest(name = "{0} {1} from {2} to {3}: {4}")
    @CsvSource({
        "ZZ, '', 0, 1, holidaySource.country, unknown-country",
        "FI, 77, 0, 1, holidaySource.region, unknown-region",
        "FI, '', 0, 99, holidaySource.lastYear, out-of-range",
        "FI, '', -90, 0, holidaySource.firstYear, out-of-range",
        "FI, '', 1, 0, holidaySource.lastYear, ends-before-begin",
    })
    void holidays_that_cannot_be_looked_up_are_named(
            String country, String region, int first, int last, String field, String key) {
        sanni.post(path + "/versions", version(weekdays(), in(country, region, first, last)))
                .expectError(field, key);
        assertThat(stored()).isZero();
    }

    @Test
    void names_reasons_and_codes_are_asked_for() {
        Map<String, Object> nameless = office();
        nameless.put("name", " ");
        sanni.post(path + "/versions", nameless).expectError("name", "required");
        Map<String, Object> groundless = office();
        groundless.remove("reason");
        sanni.post(path + "/versions", groundless).expectError("reason", "required");
        sanni.post("/calendars/K/versions", office()).expectError("code", "calendar-code-form");
        sanni.post(path + "/versions", version(weekdays(), Map.of("kind", "kept")))
                .expectError("holidaySource.kind", "nothing-to-keep");
        sanni.get(path).expectProblem(404, "not-found");
        sanni.get("/calendars/HELSINKI-OFFICE/versions/0").expectProblem(404, "not-found");
        sanni.get("/calendars/HELSINKI-OFFICE/versions/1/years/9999")
                .expectProblem(404, "not-found");
    }

    @ParameterizedTest(name = "{0} in {1}: {2} by {3}, {4} by {5}")
    @CsvSource({
        "Europe/Helsinki, 2026, 2026-03-29, 3600, 2026-10-25, -3600",
        "Australia/Lord_Howe, 2026, 2026-04-05, -1800, 2026-10-04, 1800",
        "Asia/Beirut, 2026, 2026-03-29, 3600, 2026-10-24, -3600",
    })
    void a_year_is_drawn_with_the_days_when_the_clocks_change(
            String zone, int year, String first, long by, String second, long back) {
        Map<String, Object> always = office();
        Map<String, Object> week = new HashMap<>();
        for (String day : DAYS) {
            week.put(day, List.of(List.of("00:00", "24:00")));
        }
        always.put("cal", Map.of("tz", zone, "week", week));
        sanni.post(path + "/versions", always).expect(201);

        JsonNode shown = sanni.get(path + "/versions/1/years/" + year).expect(200).json();
        assertThat(shown.path("openSeconds").asLong()).isEqualTo(365 * 86_400L);
        Map<String, Long> changes = new HashMap<>();
        for (JsonNode day : shown.path("days")) {
            long change = day.path("clockChangeSeconds").asLong();
            assertThat(day.path("openSeconds").asLong()).isEqualTo(86_400 - change);
            if (change != 0) {
                changes.put(day.path("date").asText(), change);
            }
        }
        assertThat(changes).containsOnly(Map.entry(first, by), Map.entry(second, back));
    }

    private JsonNode upload(byte[] content, int having) {
        ApiCaller caller = having == 0 ? sanni : sanni.having(having);
        return caller.upload(
                        path + "/versions",
                        Map.of("version", Json.of(fromFile())),
                        "days.ics",
                        content)
                .expect(201)
                .json();
    }

    private static byte[] file(String... lines) {
        return ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
                        + String.join("\r\n", lines)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> office() {
        return version(weekdays(), Map.of());
    }

    private static Map<String, Object> inFinland() {
        return version(weekdays(), in("FI", "01", 0, 1));
    }

    private static Map<String, Object> fromFile() {
        return version(
                weekdays(),
                Map.of("kind", "file", "firstYear", THIS_YEAR, "lastYear", THIS_YEAR + 1));
    }

    private static Map<String, Object> in(String country, String region, int first, int last) {
        return Map.of(
                "kind",
                "country",
                "country",
                country,
                "region",
                region,
                "firstYear",
                THIS_YEAR + first,
                "lastYear",
                THIS_YEAR + last);
    }

    private static Map<String, Object> weekdays() {
        Map<String, Object> week = new HashMap<>();
        DAYS.subList(0, 5).forEach(day -> week.put(day, List.of(List.of("09:00", "17:00"))));
        return week;
    }

    private static Map<String, Object> version(Map<String, ?> week, Map<String, ?> source) {
        Map<String, Object> version = new HashMap<>();
        version.put("name", "Office");
        version.put("reason", "a first version");
        version.put("cal", Map.of("tz", "Europe/Helsinki", "week", week));
        if (!source.isEmpty()) {
            version.put("holidaySource", source);
        }
        return version;
    }

    private long stored() {
        return HouseDatabase.number("select count(*) from calendar_version where code = ?", code);
    }

    /** A customer whose only contract counts on this calendar. */
    private void promiseOn(String calendar) {
        sanni.post(
                        "/customers",
                        Map.of(
                                "code",
                                calendar,
                                "name",
                                "Firm " + calendar,
                                "zone",
                                "Europe/Helsinki",
                                "language",
                                "en"))
                .expect(201);
        ObjectNode terms =
                (ObjectNode) sanni.get("/contracts/ACME-PLATINUM/versions/1").json().path("terms");
        terms.put("calendar", calendar);
        ACustomer.sign(
                calendar,
                null,
                Map.of("customer", calendar, "from", "2020-01-01T00:00:00Z", "terms", terms));
    }

    private static String clocksOf(String number) {
        return String.join(
                "; ",
                HouseDatabase.texts(
                        "select k.kind || ' ' || v.code || ' ' || v.version || ' ' || k.due_at"
                                + " from sla_clock k join calendar_version v"
                                + " on v.id = k.calendar_version_id"
                                + " where k.case_id = ? order by k.kind",
                        Long.parseLong(number.substring(2))));
    }
}
