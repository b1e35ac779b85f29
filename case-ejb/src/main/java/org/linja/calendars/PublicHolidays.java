package org.linja.calendars;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.linja.calendars.rules.YearSpan;

/**
 * The public holidays of countries and their regions as the library jollyday knows them. Days that
 * are merely kept, such as a bank's or a name's day, are none.
 */
final class PublicHolidays {
    /** Library and version; stamped on what is made with it. */
    static final String BASIS = "jollyday " + version();

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private PublicHolidays() {}

    /** Codes of the countries, in order. */
    static SortedSet<String> countries() {
        SortedSet<String> countries = new TreeSet<>();
        for (String code : HolidayManager.getSupportedCalendarCodes()) {
            String country = code.toUpperCase(Locale.ROOT);
            if (COUNTRY.matcher(country).matches()) {
                countries.add(country);
            }
        }
        return countries;
    }

    /** Codes of a country's regions with their English names; none where it is one whole. */
    static SortedMap<String, String> regions(String country) {
        SortedMap<String, String> regions = new TreeMap<>();
        if (countries().contains(country)) {
            add(regions, "", manager(country).getCalendarHierarchy());
        }
        return regions;
    }

    private static void add(
            Map<String, String> regions, String within, CalendarHierarchy hierarchy) {
        hierarchy
                .getChildren()
                .forEach(
                        (code, region) -> {
                            String path = within + code.toUpperCase(Locale.ROOT);
                            regions.put(path, region.getDescription(Locale.ENGLISH));
                            add(regions, path + '-', region);
                        });
    }

    /** The holidays of these years; one that is moved closes both of its dates. */
    static SortedMap<LocalDate, String> of(String country, String region, YearSpan years) {
        String[] path =
                region.isEmpty() ? new String[0] : region.toLowerCase(Locale.ROOT).split("-", -1);
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        for (int year = years.first(); year <= years.last(); year++) {
            for (Holiday holiday :
                    manager(country).getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, path)) {
                String name = holiday.getDescription(Locale.ENGLISH);
                holidays.putIfAbsent(holiday.getActualDate(), name);
                holiday.getObservedDate().ifPresent(date -> holidays.putIfAbsent(date, name));
            }
        }
        return holidays;
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(
                ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream =
                HolidayManager.class.getResourceAsStream(
                        "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties")) {
            properties.load(Objects.requireNonNull(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}
