package org.linja.web.calendars;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.HolidayChoice;
import org.linja.calendars.NewCalendarVersion;
import org.linja.calendars.rules.HolidayFile;
import org.linja.calendars.rules.YearSpan;
import org.linja.platform.problem.Problem;

/** A version of a calendar while an administrator writes it. */
public class CalendarForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int YEARS_AHEAD = 10;

    private String code = "";
    private String name = "";
    private String zone = "";
    private String reason = "";
    private boolean runningCasesFollow;
    private final Map<String, String> week = new HashMap<>();
    private String holidays = "";
    private String overrides = "";
    private String breaks = "";
    private String source = "none";
    private String country = "FI";
    private String region = "";
    private int firstYear;
    private int lastYear;
    private String fileName = "";
    private byte[] file = new byte[0];

    /** Begins with another version, or with nothing; the years of holidays begin with this one. */
    void begin(@Nullable CalendarVersion from, int thisYear) {
        firstYear = thisYear;
        lastYear = thisYear + YEARS_AHEAD;
        if (from != null) {
            CalendarDraft written = from.definition().written();
            name = from.row().name();
            zone = written.zone();
            CalendarDraft.DAYS.forEach(
                    day ->
                            week.put(
                                    day,
                                    WrittenDays.hours(
                                            written.week().getOrDefault(day, List.of()))));
            holidays = WrittenDays.holidays(written);
            overrides = WrittenDays.overrides(written);
            breaks = WrittenDays.breaks(written);
        }
    }

    void keepHolidays() {
        source = "kept";
    }

    /** Opens every day from midnight to midnight. */
    void openAlways() {
        CalendarDraft.DAYS.forEach(day -> week.put(day, "00:00\u201324:00"));
    }

    /**
     * What is asked for.
     *
     * @param basedOn number of the newest version that was seen; null for a calendar of its own
     */
    NewCalendarVersion version(@Nullable Long basedOn) {
        return new NewCalendarVersion(
                code.strip().toUpperCase(Locale.ROOT),
                basedOn,
                name.strip(),
                WrittenDays.draft(zone.strip(), week, holidays, overrides, breaks),
                choice(),
                reason.strip(),
                runningCasesFollow);
    }

    private HolidayChoice choice() {
        YearSpan years = new YearSpan(firstYear, lastYear);
        return switch (source) {
            case "kept" -> new HolidayChoice.Kept();
            case "country" -> new HolidayChoice.Country(country, region, years);
            case "file" -> {
                if (fileName.isEmpty()) {
                    throw Problem.invalid("holidaySource.file", "required");
                }
                yield new HolidayChoice.File(fileName, new ByteArrayInputStream(file), years);
            }
            default -> new HolidayChoice.None();
        };
    }

    public @Nullable Part getFile() {
        return null;
    }

    /** Keeps the file: the browser hands it over only once. */
    public void setFile(@Nullable Part part) {
        if (part != null && part.getSize() > 0) {
            try (InputStream content = part.getInputStream()) {
                file = content.readNBytes(HolidayFile.MOST_BYTES + 1);
                fileName = part.getSubmittedFileName();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** What the file that is kept is called; empty if there is none. */
    public String getFileName() {
        return fileName;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isRunningCasesFollow() {
        return runningCasesFollow;
    }

    public void setRunningCasesFollow(boolean runningCasesFollow) {
        this.runningCasesFollow = runningCasesFollow;
    }

    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }

    public String getOverrides() {
        return overrides;
    }

    public void setOverrides(String overrides) {
        this.overrides = overrides;
    }

    public String getBreaks() {
        return breaks;
    }

    public void setBreaks(String breaks) {
        this.breaks = breaks;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getRegion() {
        return region;
    }

    /** A menu gives nothing for the whole country. */
    public void setRegion(@Nullable String region) {
        this.region = Objects.requireNonNullElse(region, "");
    }

    public int getFirstYear() {
        return firstYear;
    }

    public void setFirstYear(int firstYear) {
        this.firstYear = firstYear;
    }

    public int getLastYear() {
        return lastYear;
    }

    public void setLastYear(int lastYear) {
        this.lastYear = lastYear;
    }

    /** Hours by day of the week, as they are typed. */
    public Map<String, String> getWeek() {
        return week;
    }
}
