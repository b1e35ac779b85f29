package org.linja.ops.chaos;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
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
        try (SecondServer second = siege.burden(() -> SecondServer.beside(house))) {
            PatientClient.rest(TOGETHER_MILLIS);
            AtomicInteger meanwhile = new AtomicInteger();
            siege.freeze(() -> meanwhile.set(arrivedIn(siege, FROZEN_MILLIS)));
            Console.say("    %d alerts came by the second server alone".formatted(meanwhile.get()));
            if (meanwhile.get() == 0) {
                siege.find(
                        new Checker.Finding(
                                "broken",
                                "while the first server was frozen, the second called nobody"));
            }
            Console.say(
                    String.format(
                            Locale.ROOT,
                            "    the first server was frozen for %d s: calls again after %.1f s",
                            FROZEN_MILLIS / 1_000,
                            siege.secondsUntilYes()));
            PatientClient.rest(TOGETHER_MILLIS);
            siege.kill();
            PatientClient.rest(TOGETHER_MILLIS);
            siege.hurt(second::kill);
            PatientClient.rest(TOGETHER_MILLIS);
        }
    }

    /** What had left the first server when it froze comes in the first second. */
    private static int arrivedIn(Siege siege, int millis) {
        PatientClient.rest(1_000);
        int before = arrived(siege);
        PatientClient.rest(millis - 1_000);
        return arrived(siege) - before;
    }

    private static int arrived(Siege siege) {
        return Arrival.called(siege.house().settings().home().gateway()).size();
    }
}
