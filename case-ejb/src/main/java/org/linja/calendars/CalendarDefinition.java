package org.linja.calendars;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.platform.json.JsonText;

/**
 * A calendar as it is stored, written and read in one place.
 *
 * <p>One JSON object: {@code week} ({@code mon} … {@code sun} to lists of {@code [open, close]}),
 * {@code holidays} (dates), {@code yearlyHolidays} ({@code MM-DD}), {@code overrides} (date to
 * windows), {@code breaks} (pairs of local date-times that are cut out of any opening), {@code
 * named} (date to the name of a holiday). Times are local, {@code 24:00} closes a day, a close at
 * or before the open runs past midnight.
 *
 * @param written what people wrote
 * @param named the holidays that a source gave, with their names
 */
public record CalendarDefinition(CalendarDraft written, SortedMap<LocalDate, String> named) {

    /** The calendar of a stored text; Problem, JsonException or DateTimeException if it is none. */
    public static BusinessCalendar parse(String zone, String text) {
        return of(zone, text).tried().calendar();
    }

    static CalendarDefinition of(String zone, String text) {
        JsonObject json = JsonText.stored(text);
        CalendarDraft written =
                new CalendarDraft(
                        zone,
                        hoursByKey(json, "week"),
                        texts(json, "holidays"),
                        texts(json, "yearlyHolidays"),
                        hoursByKey(json, "overrides"),
                        hours(array(json, "breaks")));
        SortedMap<LocalDate, String> named = new TreeMap<>();
        object(json, "named")
                .forEach(
                        (date, name) ->
                                named.put(LocalDate.parse(date), ((JsonString) name).getString()));
        return new CalendarDefinition(written, named);
    }

    /** The calendar, with what explains its closed days. */
    public TriedCalendar tried() {
        return written.toTry(named);
    }

    /** The text to store. */
    String text() {
        JsonObjectBuilder names = JsonText.object();
        named.forEach((date, name) -> names.add(date.toString(), name));
        return JsonText.object()
                .add("week", json(written.week()))
                .add("holidays", JsonText.array(written.holidays()))
                .add("yearlyHolidays", JsonText.array(written.yearlyHolidays()))
                .add("overrides", json(written.overrides()))
                .add("breaks", json(written.breaks()))
                .add("named", names)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Map<String, List<Hours>> byKey) {
        JsonObjectBuilder object = JsonText.object();
        byKey.forEach((key, hours) -> object.add(key, json(hours)));
        return object;
    }

    private static JsonArrayBuilder json(List<Hours> hours) {
        JsonArrayBuilder array = JsonText.array();
        hours.forEach(each -> array.add(JsonText.array().add(each.from()).add(each.until())));
        return array;
    }

    private static Map<String, List<Hours>> hoursByKey(JsonObject json, String name) {
        Map<String, List<Hours>> byKey = new LinkedHashMap<>();
        object(json, name).forEach((key, hours) -> byKey.put(key, hours(hours.asJsonArray())));
        return byKey;
    }

    private static List<Hours> hours(JsonArray pairs) {
        return pairs.getValuesAs(JsonArray.class).stream()
                .map(pair -> new Hours(pair.getString(0), pair.getString(1)))
                .toList();
    }

    private static Set<String> texts(JsonObject json, String name) {
        return new TreeSet<>(array(json, name).getValuesAs(JsonString::getString));
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonObject(name) : JsonObject.EMPTY_JSON_OBJECT;
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonArray.EMPTY_JSON_ARRAY;
    }
}
