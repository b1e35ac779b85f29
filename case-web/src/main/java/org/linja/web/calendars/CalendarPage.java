package org.linja.web.calendars;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.ShowCalendars;

/** One version of a calendar, with a year of it drawn. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowCalendars showCalendars;

    private final CalendarAddress address = new CalendarAddress();
    private transient @Nullable CalendarSheet sheet;

    public void load() {
        sheet = CalendarSheet.of(showCalendars, address);
    }

    public CalendarAddress getAddress() {
        return address;
    }

    public @Nullable CalendarSheet getSheet() {
        return sheet;
    }
}
