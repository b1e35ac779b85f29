package org.linja.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T14:30:00Z, Europe/Helsinki, 2026-11-27T16:30:00+02:00",
        "2026-11-27T14:30:05.120Z, Europe/Helsinki, 2026-11-27T16:30:05.12+02:00",
        "2026-03-29T01:00:00.000001Z, Europe/Helsinki, 2026-03-29T04:00:00.000001+03:00",
        "2026-11-27T14:30:00.000000001Z, Etc/UTC, 2026-11-27T14:30:00.000000001Z",
        "1850-01-01T00:00:00Z, Europe/Helsinki, 1850-01-01T01:39:49+01:39:49",
        "+12026-11-27T14:30:00Z, Asia/Kathmandu, +12026-11-27T20:15:00+05:45",
    })
    void a_moment_is_told_as_iso_8601_tells_it(Instant moment, ZoneId zone, String text) {
        assertThat(ReportForm.local(moment, zone)).isEqualTo(text);
        assertThat(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone)))
                .isEqualTo(text);
    }
}
