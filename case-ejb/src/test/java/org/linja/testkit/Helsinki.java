package org.linja.testkit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Helsinki time. The named instants lie in the last winter weeks of 2027, when Independence Day, 6
 * December, is a Monday.
 */
public final class Helsinki {

    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    public static final Instant THU_10_00 = at("2027-12-02T10:00");
    public static final Instant FRI_09_00 = at("2027-12-03T09:00");
    public static final Instant FRI_10_00 = at("2027-12-03T10:00");
    public static final Instant FRI_11_00 = at("2027-12-03T11:00");
    public static final Instant FRI_12_00 = at("2027-12-03T12:00");
    public static final Instant FRI_13_00 = at("2027-12-03T13:00");
    public static final Instant FRI_14_00 = at("2027-12-03T14:00");
    public static final Instant FRI_15_00 = at("2027-12-03T15:00");
    public static final Instant FRI_16_00 = at("2027-12-03T16:00");
    public static final Instant FRI_16_10 = at("2027-12-03T16:10");
    public static final Instant FRI_16_30 = at("2027-12-03T16:30");
    public static final Instant FRI_17_00 = at("2027-12-03T17:00");
    public static final Instant FRI_17_01 = at("2027-12-03T17:01");
    public static final Instant FRI_17_30 = at("2027-12-03T17:30");
    public static final Instant FRI_18_00 = at("2027-12-03T18:00");
    public static final Instant SAT_12_00 = at("2027-12-04T12:00");
    public static final Instant MON_HOLIDAY_12_00 = at("2027-12-06T12:00");
    public static final Instant TUE_09_00 = at("2027-12-07T09:00");
    public static final Instant TUE_10_00 = at("2027-12-07T10:00");
    public static final Instant TUE_10_10 = at("2027-12-07T10:10");
    public static final Instant TUE_12_00 = at("2027-12-07T12:00");
    public static final Instant WED_09_00 = at("2027-12-08T09:00");
    public static final Instant WED_12_00 = at("2027-12-08T12:00");

    private Helsinki() {}

    /** The instant of a wall time such as {@code 2027-12-03T16:30} in Helsinki. */
    public static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(ZONE).toInstant();
    }
}
