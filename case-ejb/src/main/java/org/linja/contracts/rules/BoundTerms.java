package org.linja.contracts.rules;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions by which a case's promises are counted, as an entry of its journal names them. What
 * is bound once stays; a later edit of contract or calendar bites others.
 *
 * @param calendarVersionId the version of the contract's own calendar
 * @param otherCalendars versions of the calendars of single targets, by their codes
 */
public record BoundTerms(
        String contract,
        int contractVersion,
        long calendarVersionId,
        SortedMap<String, Long> otherCalendars) {
    private static final String CONTRACT = "contract";
    private static final String CONTRACT_VERSION = "contractVersion";
    private static final String CALENDAR = "calendarVersionId";
    private static final String OTHERS = "calendars";

    /** Under which names an entry says them. */
    public static final Set<String> DATA = Set.of(CONTRACT, CONTRACT_VERSION, CALENDAR, OTHERS);

    private static final Pattern OTHER = Pattern.compile("([A-Z0-9-]+):([0-9]{1,18})");

    public BoundTerms {
        otherCalendars = Collections.unmodifiableSortedMap(new TreeMap<>(otherCalendars));
    }

    /**
     * The versions that an entry names; nothing if it names none.
     *
     * @throws IllegalArgumentException if a version is no number
     */
    public static Optional<BoundTerms> named(Map<String, String> data) {
        String contract = data.get(CONTRACT);
        String version = data.get(CONTRACT_VERSION);
        String calendar = data.get(CALENDAR);
        return contract == null || version == null || calendar == null
                ? Optional.empty()
                : Optional.of(
                        new BoundTerms(
                                contract,
                                Integer.parseInt(version),
                                Long.parseLong(calendar),
                                others(data.getOrDefault(OTHERS, ""))));
    }

    /** As an entry says them. */
    public SortedMap<String, String> data() {
        SortedMap<String, String> data = new TreeMap<>();
        data.put(CONTRACT, contract);
        data.put(CONTRACT_VERSION, String.valueOf(contractVersion));
        data.put(CALENDAR, String.valueOf(calendarVersionId));
        if (!otherCalendars.isEmpty()) {
            data.put(OTHERS, others());
        }
        return data;
    }

    /** The calendars of single targets in one line: {@code CODE:12 OTHER:3}. */
    public String others() {
        StringBuilder line = new StringBuilder();
        otherCalendars.forEach(
                (code, id) ->
                        line.append(line.isEmpty() ? "" : " ").append(code).append(':').append(id));
        return line.toString();
    }

    /** Reads what {@link #others()} wrote. */
    public static SortedMap<String, Long> others(String line) {
        SortedMap<String, Long> others = new TreeMap<>();
        Matcher each = OTHER.matcher(line);
        while (each.find()) {
            others.put(each.group(1), Long.valueOf(each.group(2)));
        }
        return others;
    }

    /** The version of the calendar on which {@code target} is counted. */
    public long calendarOf(ClockTarget target) {
        return target.calendar() == null
                ? calendarVersionId
                : otherCalendars.getOrDefault(target.calendar(), calendarVersionId);
    }
}
