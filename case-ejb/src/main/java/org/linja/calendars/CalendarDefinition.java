package org.linja.calendars;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.CalendarBreak;
import org.linja.calendars.rules.TimeWindow;
import org.linja.calendars.rules.WorkingWeek;

/**
 * Reads a calendar from its stored text.
 *
 * <p>One JSON object: {@code week} ({@code mon} … {@code sun} to lists of {@code [open, close]}),
 * {@code holidays} (dates), {@code yearlyHolidays} ({@code MM-DD}), {@code overrides} (date to
 * windows), {@code breaks} (pairs of local date-times that are cut out of any opening). Times are
 * local, {@code 24:00} closes a day, a close at or before the open runs past midnight.
 */
public final class CalendarDefinition {
    private CalendarDefinition() {}

    /** Throws IllegalArgumentException or DateTimeException when the text is no calendar. */
    public static BusinessCalendar parse(String zone, String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return BusinessCalendar.of(
                    ZoneId.of(zone),
                    week(json.getJsonObject("week")),
                    texts(json, "holidays", LocalDate::parse),
                    texts(json, "yearlyHolidays", day -> MonthDay.parse("--" + day)),
                    overrides(json),
                    breaks(json));
        }
    }

    private static List<CalendarBreak> breaks(JsonObject json) {
        if (!json.containsKey("breaks")) {
            return List.of();
        }
        return json.getJsonArray("breaks").getValuesAs(JsonArray.class).stream()
                .map(
                        pair ->
                                new CalendarBreak(
                                        LocalDateTime.parse(pair.getString(0)),
                                        LocalDateTime.parse(pair.getString(1))))
                .toList();
    }

    private static WorkingWeek week(JsonObject json) {
        Map<DayOfWeek, List<TimeWindow>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String key = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            if (json.containsKey(key)) {
                days.put(day, windows(json.getJsonArray(key)));
            }
        }
        return WorkingWeek.of(days);
    }

    private static Map<LocalDate, List<TimeWindow>> overrides(JsonObject json) {
        Map<LocalDate, List<TimeWindow>> overrides = new HashMap<>();
        if (json.containsKey("overrides")) {
            JsonObject dates = json.getJsonObject("overrides");
            dates.keySet()
                    .forEach(
                            date ->
                                    overrides.put(
                                            LocalDate.parse(date),
                                            windows(dates.getJsonArray(date))));
        }
        return overrides;
    }

    private static <T> Set<T> texts(JsonObject json, String key, Function<String, T> reader) {
        if (!json.containsKey(key)) {
            return Set.of();
        }
        return json.getJsonArray(key).getValuesAs(JsonString::getString).stream()
                .map(reader)
                .collect(Collectors.toSet());
    }

    private static List<TimeWindow> windows(JsonArray array) {
        return array.getValuesAs(JsonArray.class).stream()
                .map(pair -> TimeWindow.of(pair.getString(0), pair.getString(1)))
                .toList();
    }
}
