package org.linja.calendars.rules;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linja.rota.rules.Rotation;
import org.linja.rota.rules.RotationUnit;
import org.linja.testkit.DataFolder;

/** Facts about business time that many public projects agree on. */
class CalendarVectorsTest {

    @TestFactory
    Stream<DynamicTest> every_vector_holds() throws IOException {
        List<JsonObject> vectors =
                Files.readAllLines(DataFolder.file("calendar-vectors.jsonl")).stream()
                        .map(CalendarVectorsTest::parse)
                        .toList();
        assertThat(vectors).hasSizeGreaterThan(100);
        return vectors.stream()
                .map(
                        vector ->
                                DynamicTest.dynamicTest(
                                        name(vector), () -> new Vector(vector).check()));
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private static String name(JsonObject vector) {
        return "%s %s: %s"
                .formatted(
                        vector.getString("id"),
                        vector.getString("kind"),
                        vector.getJsonObject("source").getString("test"));
    }

    private record Vector(JsonObject json) {

        void check() {
            switch (json.getString("kind")) {
                case "elapsed" ->
                        assertThat(
                                        BusinessTime.elapsed(
                                                start(), instant("end"), calendar(), pauses()))
                                .isEqualTo(
                                        Duration.ofSeconds(
                                                json.getJsonNumber("expect").longValueExact()));
                case "due" ->
                        assertThat(BusinessTime.due(start(), seconds(), calendar(), pauses()))
                                .isEqualTo(new Deadline.At(instant("expect")));
                case "back" ->
                        assertThat(BusinessTime.back(start(), seconds(), calendar()))
                                .isEqualTo(instant("expect"));
                case "is_open" ->
                        assertThat(BusinessTime.isOpen(start(), calendar()))
                                .isEqualTo(json.getBoolean("expect"));
                case "roll" ->
                        assertThat(BusinessTime.roll(start(), calendar()))
                                .isEqualTo(instant("expect"));
                case "add_days" -> assertThat(addDays()).isEqualTo(instant("expect"));
                case "clock" ->
                        assertThat(
                                        WallClock.instantOf(
                                                LocalDateTime.parse(json.getString("start")),
                                                calendarZone(),
                                                WallClock.Policy.of(json.getString("policy"))))
                                .isEqualTo(instant("expect"));
                case "handoffs" ->
                        assertThat(rotation().handOversBetween(instant("first"), instant("last")))
                                .isEqualTo(
                                        json
                                                .getJsonArray("expect")
                                                .getValuesAs(JsonString.class)
                                                .stream()
                                                .map(this::instant)
                                                .toList());
                default -> throw new AssertionError("Unknown kind in " + json);
            }
        }

        private Instant addDays() {
            int days = json.getInt("days");
            return json.getBoolean("end_of_day", false)
                    ? BusinessTime.addDaysToClose(start(), days, calendar())
                    : BusinessTime.addDays(start(), days, calendar());
        }

        private Rotation rotation() {
            return new Rotation(
                    LocalDateTime.parse(json.getString("start")),
                    RotationUnit.of(json.getString("unit")),
                    json.getInt("length"),
                    calendarZone());
        }

        private Instant start() {
            return instant("start");
        }

        private Duration seconds() {
            return Duration.ofSeconds(json.getJsonNumber("seconds").longValueExact());
        }

        private Instant instant(String name) {
            return instant(json.getJsonString(name));
        }

        private Instant instant(JsonString value) {
            String text = value.getString();
            return text.length() > "2026-01-01T00:00:00".length()
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone()).toInstant();
        }

        private ZoneId zone() {
            return json.containsKey("io_tz") ? ZoneId.of(json.getString("io_tz")) : calendarZone();
        }

        private ZoneId calendarZone() {
            return ZoneId.of(json.getJsonObject("cal").getString("tz"));
        }

        private List<Pause> pauses() {
            return array(json, "pauses").getValuesAs(JsonArray.class).stream()
                    .map(
                            pause ->
                                    new Pause(
                                            instant(pause.getJsonString(0)),
                                            instant(pause.getJsonString(1))))
                    .toList();
        }

        private BusinessCalendar calendar() {
            JsonObject cal = json.getJsonObject("cal");
            JsonObject week = cal.getJsonObject("week");
            Map<DayOfWeek, List<TimeWindow>> hours =
                    Stream.of(DayOfWeek.values())
                            .collect(toMap(day -> day, day -> windows(array(week, slug(day)))));
            JsonObject overrides =
                    cal.containsKey("overrides")
                            ? cal.getJsonObject("overrides")
                            : JsonObject.EMPTY_JSON_OBJECT;
            return BusinessCalendar.of(
                    calendarZone(),
                    new WorkingWeek(hours),
                    texts(array(cal, "holidays")).map(LocalDate::parse).collect(toSet()),
                    texts(array(cal, "yearly_holidays"))
                            .map(text -> MonthDay.parse("--" + text))
                            .collect(toSet()),
                    overrides.keySet().stream()
                            .collect(
                                    toMap(
                                            LocalDate::parse,
                                            date -> windows(overrides.getJsonArray(date)))),
                    array(cal, "breaks").getValuesAs(JsonArray.class).stream()
                            .map(
                                    cut ->
                                            new CalendarBreak(
                                                    LocalDateTime.parse(cut.getString(0)),
                                                    LocalDateTime.parse(cut.getString(1))))
                            .toList());
        }

        private static String slug(DayOfWeek day) {
            return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
        }

        private static JsonArray array(JsonObject object, String name) {
            return object.containsKey(name)
                    ? object.getJsonArray(name)
                    : JsonArray.EMPTY_JSON_ARRAY;
        }

        private static Stream<String> texts(JsonArray array) {
            return array.getValuesAs(JsonString::getString).stream();
        }

        private static List<TimeWindow> windows(JsonArray windows) {
            return windows.getValuesAs(JsonArray.class).stream()
                    .map(window -> TimeWindow.of(window.getString(0), window.getString(1)))
                    .toList();
        }
    }
}
