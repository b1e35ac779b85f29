package org.linja.ops.chaos;

import java.util.Locale;
import org.linja.ops.Console;

/**
 * A second server works beside the first, on the same database and broker: both sweep the same
 * alarms. One is frozen and comes back as if nothing had happened; each is killed once.
 */
record TwoServers() implements Scenario {
    private static final int TOGETHER_MILLIS = 20_000;
    private static final int FROZEN_MILLIS = 30_000;

    @Override
    public String name() {
        return "two";
    }

    @Override
    public void run(Siege siege) {
        ChaosHouse house = siege.house();
        try (SecondServer second = SecondServer.beside(house)) {
            PatientClient.rest(TOGETHER_MILLIS);
            siege.freeze(() -> PatientClient.rest(FROZEN_MILLIS));
            Console.say(
                    String.format(
                            Locale.ROOT,
                            "    the first server was frozen for %d s: calls again after %.1f s",
                            FROZEN_MILLIS / 1_000,
                            siege.secondsUntilYes()));
            PatientClient.rest(TOGETHER_MILLIS);
            siege.crash(() -> house.kill(Fault.Target.SERVER));
            PatientClient.rest(TOGETHER_MILLIS);
            siege.hurt(second::kill);
            PatientClient.rest(TOGETHER_MILLIS);
        }
    }
}
