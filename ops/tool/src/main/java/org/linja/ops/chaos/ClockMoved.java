package org.linja.ops.chaos;

import java.time.Duration;
import java.util.List;

/** The house's clock leaps forward and back; nobody is called early, and nobody twice. */
record ClockMoved() implements Scenario {
    private static final List<Duration> LEAPS =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofMinutes(-10),
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(-30),
                    Duration.ofSeconds(30));
    private static final int PAUSE_MILLIS = 20_000;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public void run(Siege siege) {
        for (Duration leap : LEAPS) {
            siege.hurt(() -> siege.moveClock(leap));
            PatientClient.rest(PAUSE_MILLIS);
        }
    }
}
