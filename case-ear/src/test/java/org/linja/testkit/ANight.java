package org.linja.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** When somebody sleeps, by the clock in Helsinki: {@code 22:00-07:00}, or {@code none}. */
public final class ANight {
    private static final ApiCaller KAISA = ApiCaller.as("kaisa");
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private ANight() {}

    /** From an hour ago until nine hours from now. */
    public static String aroundNow() {
        Instant now = HouseDatabase.now();
        return TIME.format(now.minus(Duration.ofHours(1)).atZone(HELSINKI))
                + "-"
                + TIME.format(now.plus(Duration.ofHours(9)).atZone(HELSINKI));
    }

    /** The duty manager says when somebody sleeps. */
    public static void of(String login, String night) {
        long version = KAISA.get("/reach/" + login).expect(200).json().path("version").asLong();
        KAISA.having(version).put("/reach/" + login, Map.of("night", night)).expect(204);
    }
}
