package org.linja.calendars.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.HolidayReading.Holidays;
import org.linja.calendars.rules.HolidayReading.Refused;

/**
 * Reads holidays from an iCalendar file (RFC 5545), strictly: whole days, once or every year.
 * Whatever else an event says of when it happens is refused by line rather than guessed, and no
 * file makes more work than its own length times the years asked for (ADR 0023).
 */
public final class HolidayFile {

    /** The largest file: 512 KiB. */
    public static final int MOST_BYTES = 524_288;

    private static final int MOST_EVENTS = 2_000;
    private static final int LONGEST_LINE = 8_000;
    private static final int DEEPEST = 8;
    private static final int MOST_DAYS = 31;
    private static final int LONGEST_NAME = 100;
    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";
    private static final Set<String> KEPT =
            Set.of("DTSTART", "DTEND", "RRULE", "SUMMARY", "STATUS");
    private static final Set<String> UNREAD_TIMES =
            Set.of("RDATE", "EXDATE", "EXRULE", "DURATION", "RECURRENCE-ID");

    private final YearSpan years;
    private final TreeMap<LocalDate, String> holidays = new TreeMap<>();
    private int events;

    private HolidayFile(YearSpan years) {
        this.years = years;
    }

    /** The file's holidays within {@code years}, or why nothing of it is taken. */
    public static HolidayReading read(byte[] bytes, YearSpan years) {
        if (bytes.length > MOST_BYTES) {
            return new Refused("ical-too-large", List.of(String.valueOf(MOST_BYTES / 1024)));
        }
        HolidayFile file = new HolidayFile(years);
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            file.read(unfolded(text));
        } catch (CharacterCodingException notText) {
            return new Refused("ical-not-utf8", List.of());
        } catch (Unreadable line) {
            return line.refused;
        }
        return file.holidays.isEmpty()
                ? new Refused("ical-no-holidays", List.of(years.toString()))
                : new Holidays(file.holidays);
    }

    /** A property with the number of the line it begins on. */
    private record Line(int number, String name, String value) {

        static Line of(int number, String text) throws Unreadable {
            boolean quoted = false;
            int nameEnds = -1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ';' && nameEnds < 0) {
                    nameEnds = i;
                } else if (c == ':' && !quoted) {
                    String name = text.substring(0, nameEnds < 0 ? i : nameEnds);
                    return new Line(
                            number, name.toUpperCase(Locale.ROOT), text.substring(i + 1).strip());
                }
            }
            throw new Unreadable("ical-not-a-line", number);
        }
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refused refused;

        Unreadable(String key, int line, Object... more) {
            super(key);
            List<String> arguments = new ArrayList<>();
            arguments.add(String.valueOf(line));
            for (Object argument : more) {
                arguments.add(argument.toString());
            }
            refused = new Refused(key, List.copyOf(arguments));
        }
    }

    private static List<Line> unfolded(String text) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int begins = 1;
        int number = 0;
        for (String physical : text.replace("\uFEFF", "").split("\r\n|\n|\r", -1)) {
            number++;
            boolean goesOn = physical.startsWith(" ") || physical.startsWith("\t");
            if (!goesOn) {
                if (!line.isEmpty()) {
                    lines.add(Line.of(begins, line.toString()));
                }
                line.setLength(0);
                begins = number;
            }
            line.append(goesOn ? physical.substring(1) : physical.stripTrailing());
            if (line.length() > LONGEST_LINE) {
                throw new Unreadable("ical-line-too-long", begins, LONGEST_LINE);
            }
        }
        if (!line.isEmpty()) {
            lines.add(Line.of(begins, line.toString()));
        }
        return lines;
    }

    private void read(List<Line> lines) throws Unreadable {
        Deque<String> within = new ArrayDeque<>();
        Map<String, Line> event = new HashMap<>();
        int last = 1;
        for (Line line : lines) {
            last = line.number;
            if (within.isEmpty() && !isEdge(line, "BEGIN", CALENDAR)) {
                throw new Unreadable("ical-no-calendar", line.number);
            }
            if (line.name.equals("BEGIN")) {
                within.push(line.value.toUpperCase(Locale.ROOT));
                if (within.size() > DEEPEST) {
                    throw new Unreadable("ical-not-closed", line.number);
                }
            } else if (line.name.equals("END")) {
                if (!line.value.equalsIgnoreCase(within.pop())) {
                    throw new Unreadable("ical-not-closed", line.number);
                }
                if (isEdge(line, "END", EVENT)) {
                    take(event, line.number);
                    event.clear();
                }
            } else if (EVENT.equals(within.peek())) {
                note(event, line);
            }
        }
        if (!within.isEmpty() || lines.isEmpty()) {
            throw new Unreadable(lines.isEmpty() ? "ical-no-calendar" : "ical-not-closed", last);
        }
    }

    private static boolean isEdge(Line line, String edge, String component) {
        return line.name.equals(edge) && line.value.equalsIgnoreCase(component);
    }

    private static void note(Map<String, Line> event, Line line) throws Unreadable {
        if (UNREAD_TIMES.contains(line.name)) {
            throw new Unreadable("ical-rule-refused", line.number);
        }
        if (KEPT.contains(line.name) && event.put(line.name, line) != null) {
            throw new Unreadable("ical-twice", line.number, line.name);
        }
    }

    private void take(Map<String, Line> event, int endsOn) throws Unreadable {
        events++;
        if (events > MOST_EVENTS) {
            throw new Unreadable("ical-too-many-events", endsOn, MOST_EVENTS);
        }
        Line start = event.get("DTSTART");
        if (start == null) {
            throw new Unreadable("ical-not-whole-days", endsOn);
        }
        LocalDate from = date(start);
        Line end = event.get("DTEND");
        LocalDate until = end == null ? from.plusDays(1) : date(end);
        long days = until.toEpochDay() - from.toEpochDay();
        if (days < 1 || days > MOST_DAYS) {
            throw new Unreadable("ical-days", end == null ? endsOn : end.number, MOST_DAYS);
        }
        YearlyRule rule = YearlyRule.of(event.get("RRULE"), from);
        if (!"CANCELLED".equalsIgnoreCase(value(event, "STATUS"))) {
            String name = name(value(event, "SUMMARY"));
            // A stretch that begins on one of the last days of a year ends in the next.
            int first = Math.max(from.getYear(), years.first() - 1);
            int last = Math.min(rule.lastYear, years.last());
            for (int year = first; year <= last; year++) {
                // 29 February has no anniversary in a common year.
                if (rule.meets(year) && MonthDay.from(from).isValidYear(year)) {
                    add(from.withYear(year), days, name);
                }
            }
        }
    }

    private void add(LocalDate from, long days, String name) {
        for (int i = 0; i < days; i++) {
            LocalDate date = from.plusDays(i);
            if (years.has(date)) {
                holidays.putIfAbsent(date, name);
            }
        }
    }

    /** Once, or every so many years: for ever, so many times, or up to a date. */
    private record YearlyRule(int firstYear, int interval, int lastYear) {
        private static final Set<String> PARTS =
                Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "WKST");
        private static final int MOST = 1_000;

        static YearlyRule of(@Nullable Line rule, LocalDate start) throws Unreadable {
            if (rule == null) {
                return new YearlyRule(start.getYear(), 1, start.getYear());
            }
            Map<String, String> parts = new HashMap<>();
            for (String part : rule.value.toUpperCase(Locale.ROOT).split(";", -1)) {
                String[] pair = part.split("=", 2);
                if (pair.length < 2 || parts.put(pair[0], pair[1]) != null) {
                    throw new Unreadable("ical-rule-refused", rule.number);
                }
            }
            try {
                int interval = count(parts, "INTERVAL", 1);
                int lastYear =
                        parts.containsKey("COUNT")
                                ? start.getYear() + (count(parts, "COUNT", 1) - 1) * interval
                                : Integer.MAX_VALUE;
                boolean simple =
                        "YEARLY".equals(parts.get("FREQ"))
                                && PARTS.containsAll(parts.keySet())
                                && count(parts, "BYMONTH", start.getMonthValue())
                                        == start.getMonthValue()
                                && count(parts, "BYMONTHDAY", start.getDayOfMonth())
                                        == start.getDayOfMonth();
                if (simple) {
                    return new YearlyRule(
                            start.getYear(),
                            interval,
                            Math.min(lastYear, untilYear(parts.get("UNTIL"), start)));
                }
            } catch (DateTimeException | NumberFormatException unreadable) {
                throw new Unreadable("ical-rule-refused", rule.number);
            }
            throw new Unreadable("ical-rule-refused", rule.number);
        }

        private static int count(Map<String, String> parts, String name, int usual) {
            String text = parts.get(name);
            int count = text == null ? usual : Integer.parseInt(text);
            if (count < 1 || count > MOST) {
                throw new NumberFormatException(name);
            }
            return count;
        }

        private static int untilYear(@Nullable String text, LocalDate start) {
            if (text == null) {
                return Integer.MAX_VALUE;
            }
            LocalDate until = basic(text.split("T", 2)[0]);
            MonthDay day = MonthDay.from(start);
            return MonthDay.from(until).isBefore(day) ? until.getYear() - 1 : until.getYear();
        }

        boolean meets(int year) {
            return (year - firstYear) % interval == 0;
        }
    }

    private static LocalDate date(Line line) throws Unreadable {
        try {
            return basic(line.value);
        } catch (DateTimeException notAWholeDay) {
            throw new Unreadable("ical-not-whole-days", line.number);
        }
    }

    private static LocalDate basic(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String value(Map<String, Line> event, String name) {
        Line line = event.get(name);
        return line == null ? "" : line.value;
    }

    /** Control characters have no business in a name that pages and papers will show. */
    private static String name(String summary) {
        String plain =
                summary.replaceAll("\\\\[nN]", " ")
                        .replaceAll("\\\\(.)", "$1")
                        .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "")
                        .strip();
        int length = Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, length));
    }
}
