package org.linja.rest.calendars;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.calendars.CalendarRow;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.rules.CalendarDay;
import org.linja.calendars.rules.CalendarYear;
import org.linja.calendars.rules.HolidaySource;
import org.linja.calendars.rules.OpenSpan;
import org.linja.calendars.rules.YearSpan;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** How calendars are written at the API. */
final class CalendarJson {
    private CalendarJson() {}

    /** Reads the object {@code cal}; what is wrong in it the draft itself finds. */
    static CalendarDraft read(JsonBody cal) {
        JsonBody week = cal.object("week");
        JsonBody overrides = cal.object("overrides");
        Map<String, List<Hours>> days = new LinkedHashMap<>();
        CalendarDraft.DAYS.forEach(day -> days.put(day, hours(week, day)));
        Map<String, List<Hours>> dates = new LinkedHashMap<>();
        overrides.names().forEach(date -> dates.put(date, hours(overrides, date)));
        return new CalendarDraft(
                cal.text("tz"),
                days,
                cal.texts("holidays"),
                cal.texts("yearly_holidays"),
                dates,
                hours(cal, "breaks"));
    }

    /** A version in a list. */
    static JsonObjectBuilder row(CalendarRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("code", row.code())
                        .add("version", row.version())
                        .add("name", row.name())
                        .add("tz", row.zone())
                        .add("holidaySource", source(row.source()));
        Jsons.put(json, "timeZoneDatabase", row.timeZones())
                .add("publishedAt", row.publishedAt().toString());
        return Jsons.put(json, "publishedBy", row.publishedBy())
                .add("reason", row.reason())
                .add("runningCasesFollow", row.runningCasesFollow());
    }

    /** A version, whole. */
    static JsonObjectBuilder version(CalendarVersion version) {
        JsonArrayBuilder holidays = Jsons.array();
        version.definition()
                .named()
                .forEach(
                        (date, name) ->
                                holidays.add(
                                        Jsons.object()
                                                .add("date", date.toString())
                                                .add("name", name)));
        return row(version.row())
                .add("cal", cal(version.definition().written()))
                .add("holidays", holidays);
    }

    /** A year, date by date. */
    static JsonObjectBuilder year(CalendarYear year) {
        return Jsons.object()
                .add("year", year.year())
                .add("tz", year.zone().getId())
                .add("openSeconds", year.open().toSeconds())
                .add("days", Jsons.array(year.days(), day -> day(day, year.zone())));
    }

    private static JsonObjectBuilder day(CalendarDay day, ZoneId zone) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("date", day.date().toString())
                        .add("kind", day.kind().slug())
                        .add("openSeconds", day.open().toSeconds())
                        .add("open", Jsons.array(day.spans(), span -> span(span, zone)));
        Jsons.put(json, "holiday", day.holiday());
        return json.add("clockChangeSeconds", day.clockChange().toSeconds());
    }

    private static JsonObjectBuilder span(OpenSpan span, ZoneId zone) {
        return Jsons.object()
                .add("from", ISO_OFFSET_DATE_TIME.format(span.from().atZone(zone)))
                .add("to", ISO_OFFSET_DATE_TIME.format(span.to().atZone(zone)));
    }

    private static JsonObjectBuilder source(HolidaySource source) {
        JsonObjectBuilder json = Jsons.object().add("kind", source.kind().slug());
        YearSpan years = source.years();
        if (years != null) {
            json.add("name", source.name())
                    .add("basis", source.basis())
                    .add("firstYear", years.first())
                    .add("lastYear", years.last());
        }
        return json;
    }

    private static JsonObjectBuilder cal(CalendarDraft written) {
        return Jsons.object()
                .add("tz", written.zone())
                .add("week", pairs(written.week()))
                .add("holidays", texts(written.holidays()))
                .add("yearly_holidays", texts(written.yearlyHolidays()))
                .add("overrides", pairs(written.overrides()))
                .add("breaks", pairs(written.breaks()));
    }

    private static JsonObjectBuilder pairs(Map<String, List<Hours>> byKey) {
        JsonObjectBuilder object = Jsons.object();
        byKey.forEach((key, hours) -> object.add(key, pairs(hours)));
        return object;
    }

    private static JsonArrayBuilder pairs(List<Hours> hours) {
        JsonArrayBuilder array = Jsons.array();
        hours.forEach(each -> array.add(Jsons.array().add(each.from()).add(each.until())));
        return array;
    }

    private static JsonArrayBuilder texts(Iterable<String> texts) {
        JsonArrayBuilder array = Jsons.array();
        texts.forEach(array::add);
        return array;
    }

    private static List<Hours> hours(JsonBody body, String name) {
        return body.pairs(name).stream().map(pair -> new Hours(pair.get(0), pair.get(1))).toList();
    }
}
