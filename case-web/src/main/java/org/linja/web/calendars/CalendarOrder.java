package org.linja.web.calendars;

import java.io.Serializable;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.ShowCalendars;

/** From which calendar an administrator began, and which of its versions they have seen. */
public class CalendarOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private String from = "";
    private boolean pattern;
    private long newestSeen;
    private long newest;
    private int drawn;

    /** Fills the form with the newest version; without a calendar to begin from, with nothing. */
    void begin(ShowCalendars calendars, CalendarForm form) {
        refresh(calendars);
        goOn();
        drawn = calendars.now().atOffset(ZoneOffset.UTC).getYear();
        CalendarVersion begun = from.isEmpty() ? null : calendars.version(from, newest);
        form.begin(begun, drawn);
        if (!isAnew()) {
            form.setCode(from);
            form.keepHolidays();
        }
    }

    void refresh(ShowCalendars calendars) {
        newest = from.isEmpty() ? 0 : calendars.versions(from).get(0).version();
    }

    void goOn() {
        newestSeen = newest;
    }

    /** Whether a calendar of its own is written. */
    public boolean isAnew() {
        return pattern || from.isEmpty();
    }

    /** The version that the new one builds on; none for a calendar of its own. */
    @Nullable Long getBasedOn() {
        return isAnew() ? null : (Long) newestSeen;
    }

    /** Whether somebody published a version that the writer has not seen. */
    public boolean isOvertaken() {
        return !isAnew() && newest != newestSeen;
    }

    public long getNewest() {
        return newest;
    }

    /** The number the new version will bear. */
    public long getNumber() {
        return isAnew() ? 1 : newestSeen + 1;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public boolean isPattern() {
        return pattern;
    }

    public void setPattern(boolean pattern) {
        this.pattern = pattern;
    }

    /** The year to draw. */
    public int getDrawn() {
        return drawn;
    }

    public void setDrawn(int drawn) {
        this.drawn = drawn;
    }
}
