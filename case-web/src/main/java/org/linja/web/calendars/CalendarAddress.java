package org.linja.web.calendars;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which version and year of a calendar an address names; nothing stands for the newest, and now.
 */
public class CalendarAddress implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private @Nullable Long version;
    private @Nullable Long year;

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public void setVersion(@Nullable Long version) {
        this.version = version;
    }

    public @Nullable Long getYear() {
        return year;
    }

    public void setYear(@Nullable Long year) {
        this.year = year;
    }
}
