package org.linja.audit.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.UtcText;

/** How a moment stands in a report that both people and machines read. */
public final class ReportForm {

    private ReportForm() {}

    /** ISO 8601 in the contract's zone with its offset; empty where there is no moment. */
    public static String local(@Nullable Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime at = instant.atZone(zone);
        if (at.getYear() < 0 || at.getYear() > 9999 || at.getNano() % 1_000 != 0) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        }
        // By hand: an opinion on a million cases holds ten million moments.
        StringBuilder text = new StringBuilder(32);
        UtcText.digits(text, at.getYear(), 4).append('-');
        UtcText.digits(text, at.getMonthValue(), 2).append('-');
        UtcText.digits(text, at.getDayOfMonth(), 2).append('T');
        UtcText.digits(text, at.getHour(), 2).append(':');
        UtcText.digits(text, at.getMinute(), 2).append(':');
        UtcText.digits(text, at.getSecond(), 2);
        fraction(text, at.getNano() / 1_000);
        return text.append(at.getOffset().getId()).toString();
    }

    private static void fraction(StringBuilder text, int micros) {
        if (micros == 0) {
            return;
        }
        UtcText.digits(text.append('.'), micros, 6);
        while (text.charAt(text.length() - 1) == '0') {
            text.setLength(text.length() - 1);
        }
    }
}
