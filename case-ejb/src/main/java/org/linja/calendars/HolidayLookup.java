package org.linja.calendars;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.linja.calendars.rules.HolidayFile;
import org.linja.calendars.rules.HolidayReading;
import org.linja.calendars.rules.HolidayReading.Holidays;
import org.linja.calendars.rules.HolidayReading.Refused;
import org.linja.calendars.rules.HolidaySource;
import org.linja.calendars.rules.YearSpan;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.Sha256;

/** Holidays with the source they were looked up in. */
record HolidayLookup(HolidaySource source, SortedMap<LocalDate, String> byDate) {
    private static final int LONGEST_NAME = 100;

    /** As far as a deadline may lie ahead. */
    private static final int YEARS_AHEAD = 10;

    private static final HolidayLookup NOTHING =
            new HolidayLookup(HolidaySource.NONE, Collections.emptySortedMap());

    /**
     * Looks up what was chosen.
     *
     * @param newest the version before, whose holidays may be kept
     * @throws Problem {@code invalid-input} naming what is wrong
     */
    static HolidayLookup of(HolidayChoice choice, Optional<CalendarVersion> newest, Instant now) {
        if (choice instanceof HolidayChoice.Country country) {
            requireYears(country.years(), now);
            return inCountry(country);
        } else if (choice instanceof HolidayChoice.File file) {
            requireYears(file.years(), now);
            return inFile(file);
        } else if (choice instanceof HolidayChoice.Kept) {
            return newest.map(
                            one -> new HolidayLookup(one.row().source(), one.definition().named()))
                    .orElseThrow(() -> Problem.invalid("holidaySource.kind", "nothing-to-keep"));
        }
        return NOTHING;
    }

    private static void requireYears(YearSpan years, Instant now) {
        int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
        String[] range = {
            String.valueOf(thisYear - 1), String.valueOf(thisYear + YEARS_AHEAD),
        };
        new FieldChecks()
                .check(
                        years.first() >= thisYear - 1 && years.first() <= thisYear + YEARS_AHEAD,
                        "holidaySource.firstYear",
                        "out-of-range",
                        range)
                .check(
                        years.last() >= thisYear - 1 && years.last() <= thisYear + YEARS_AHEAD,
                        "holidaySource.lastYear",
                        "out-of-range",
                        range)
                .check(years.first() <= years.last(), "holidaySource.lastYear", "ends-before-begin")
                .orRefuse();
    }

    private static HolidayLookup inCountry(HolidayChoice.Country country) {
        String code = country.country();
        String region = country.region();
        new FieldChecks()
                .check(
                        PublicHolidays.countries().contains(code),
                        "holidaySource.country",
                        "unknown-country")
                .orRefuse();
        new FieldChecks()
                .check(
                        region.isEmpty() || PublicHolidays.regions(code).containsKey(region),
                        "holidaySource.region",
                        "unknown-region")
                .orRefuse();
        return new HolidayLookup(
                new HolidaySource(
                        HolidaySource.Kind.COUNTRY,
                        region.isEmpty() ? code : code + '-' + region,
                        PublicHolidays.BASIS,
                        country.years()),
                PublicHolidays.of(code, region, country.years()));
    }

    private static HolidayLookup inFile(HolidayChoice.File file) {
        new FieldChecks().line("holidaySource.file", file.name(), LONGEST_NAME).orRefuse();
        byte[] bytes = bytes(file.content());
        HolidayReading reading = HolidayFile.read(bytes, file.years());
        if (reading instanceof Refused refused) {
            throw new Problem(
                    ProblemType.INVALID_INPUT,
                    List.of(
                            new FieldError(
                                    "holidaySource.file", refused.key(), refused.arguments())));
        }
        return new HolidayLookup(
                new HolidaySource(
                        HolidaySource.Kind.FILE, file.name(), Sha256.hex(bytes), file.years()),
                ((Holidays) reading).byDate());
    }

    private static byte[] bytes(InputStream content) {
        try (content) {
            return content.readNBytes(HolidayFile.MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
