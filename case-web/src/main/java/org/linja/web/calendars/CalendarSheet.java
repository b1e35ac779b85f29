package org.linja.web.calendars;

import java.util.List;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.CalendarRow;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.ShowCalendars;
import org.linja.calendars.rules.CalendarYear;

/** Everything the page of one version of a calendar shows, read in one go. */
public record CalendarSheet(
        CalendarVersion shown,
        List<CalendarRow> versions,
        CalendarYear year,
        List<FieldChange> changes) {

    static CalendarSheet of(ShowCalendars calendars, CalendarAddress address) {
        String code = address.getCode();
        List<CalendarRow> versions = calendars.versions(code);
        Long asked = address.getVersion();
        long version = asked == null ? versions.get(0).version() : asked;
        return new CalendarSheet(
                calendars.version(code, version),
                versions,
                calendars.year(code, version, address.getYear()),
                version == 1 ? List.of() : calendars.changes(code, version));
    }

    public CalendarRow row() {
        return shown.row();
    }

    /** Whether no newer version was published. */
    public boolean isNewest() {
        return row().version() == versions.get(0).version();
    }
}
