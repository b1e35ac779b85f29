package org.linja.procedures.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linja.platform.rules.CodePoints;
import org.linja.platform.rules.Slugged;

/** What may stand in a field of a step's form. */
public enum FieldType implements Slugged {
    TEXT,
    NUMBER,
    DATE,
    /** A moment with its offset. */
    MOMENT,
    /** A moment that has passed: when something was done before it could be written down. */
    PAST_MOMENT,
    YES_NO,
    /** Serial number of a device, as it stands on its plate. */
    SERIAL;

    private static final int LONGEST = 1_000;
    private static final Pattern SERIAL_NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9./-]{2,39}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,6})?");

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static FieldType of(String slug) {
        return Slugged.parse(FieldType.class, slug);
    }

    /** What is wrong with a value that is not empty; nothing if it is of this type. */
    public Optional<String> fault(String value, Instant now) {
        if (value.length() > LONGEST) {
            return Optional.of("too-long-value");
        }
        return switch (this) {
            case TEXT -> unless(isClean(value), "control-characters");
            case NUMBER -> unless(isNumber(value), "not-a-number");
            case DATE -> unless(isDate(value), "not-a-date");
            case MOMENT -> unless(moment(value).isPresent(), "not-a-moment");
            case PAST_MOMENT ->
                    moment(value)
                            .map(at -> unless(!at.isAfter(now), "in-the-future"))
                            .orElse(Optional.of("not-a-moment"));
            case YES_NO -> unless(value.equals("yes") || value.equals("no"), "neither-yes-nor-no");
            case SERIAL -> unless(SERIAL_NUMBER.matcher(value).matches(), "not-a-serial");
        };
    }

    /** Whether what stands in it is a moment. */
    public boolean isMoment() {
        return this == MOMENT || this == PAST_MOMENT;
    }

    private static Optional<String> unless(boolean holds, String key) {
        return holds ? Optional.empty() : Optional.of(key);
    }

    private static boolean isClean(String value) {
        return value.codePoints()
                .noneMatch(c -> CodePoints.isControl(c) && !CodePoints.isLayout(c));
    }

    private static boolean isNumber(String value) {
        return DECIMAL.matcher(value).matches() && new BigDecimal(value).precision() <= 21;
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= 1970 && year <= 2999;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** The moment that a value says; nothing if it says none. */
    public static Optional<Instant> moment(String value) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(value);
            return at.getYear() >= 1970 && at.getYear() <= 2999
                    ? Optional.of(at.toInstant())
                    : Optional.empty();
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
