package org.linja.web.calendars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarRow;
import org.linja.calendars.ShowCalendars;

/** What the menus of these pages offer. */
@Named
@ApplicationScoped
public class CalendarChoices {
    private static final int MOST = 200;

    @Inject ShowCalendars showCalendars;

    /** Keys of the days of the week, Monday first. */
    public List<String> getDays() {
        return CalendarDraft.DAYS;
    }

    /** Every time zone, by name. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().toList();
    }

    public SortedSet<String> getCountries() {
        return showCalendars.countries();
    }

    /** Regions of a country, code to name. */
    public SortedMap<String, String> regions(String country) {
        return showCalendars.regions(country);
    }

    public List<CalendarRow> getCalendars() {
        return showCalendars.list(MOST, null).items();
    }
}
