package org.linja.web.calendars;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.CalendarList;
import org.linja.calendars.ShowCalendars;

/** Lists the calendars by their newest version. */
@Named
@ViewScoped
public class CalendarsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowCalendars showCalendars;

    private @Nullable Long after;
    private transient @Nullable CalendarList calendars;

    public void load() {
        calendars = showCalendars.list(SHOWN, after);
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable CalendarList getCalendars() {
        return calendars;
    }
}
