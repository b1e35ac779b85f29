package org.linja.ops.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.linja.ops.Console;

/**
 * The broker, a process of its own, is dead for ten minutes of the house's time while calls go on;
 * then it loses all it had, again and again.
 */
record BrokerDead() implements Scenario {
    private static final int MINUTES = 10;
    private static final int MINUTE_MILLIS = 4_000;
    private static final int WIPES = 4;
    private static final Duration BURST = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public void run(Siege siege) {
        ChaosHouse house = siege.house();
        siege.hurt(
                () -> {
                    house.kill(Fault.Target.BROKER);
                    for (int minute = 0; minute < MINUTES; minute++) {
                        PatientClient.rest(MINUTE_MILLIS);
                        siege.moveClock(Duration.ofMinutes(1));
                    }
                    house.start(Fault.Target.BROKER);
                });
        drained(siege, "down for ten minutes of moved time");
        for (int wipe = 0; wipe < WIPES; wipe++) {
            siege.rest(2_000, 6_000);
            siege.hurt(
                    () -> {
                        // A burst, so that there is something to be lost.
                        siege.moveClock(BURST);
                        siege.rest(200, 1_500);
                        house.kill(Fault.Target.BROKER);
                        house.forgetMessages();
                        house.start(Fault.Target.BROKER);
                    });
            drained(siege, "its store wiped");
        }
    }

    private static void drained(Siege siege, String what) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "    broker back, %s: all that waited is handled after %.1f s",
                        what,
                        siege.secondsUntilDrained(Instant.now())));
    }
}
