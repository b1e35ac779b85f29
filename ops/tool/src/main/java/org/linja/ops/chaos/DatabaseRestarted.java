package org.linja.ops.chaos;

import java.util.Locale;
import org.linja.ops.Console;

/** PostgreSQL is stopped in its hardest way and started again while calls and alerts go on. */
record DatabaseRestarted(int times) implements Scenario {
    @Override
    public String name() {
        return "database";
    }

    @Override
    public void run(Siege siege) {
        for (int time = 1; time <= times; time++) {
            siege.rest(2_000, 8_000);
            siege.hurt(siege.house()::restartDatabase);
            Console.say(
                    String.format(
                            Locale.ROOT,
                            "    database back, %d of %d: calls again after %.1f s",
                            time,
                            times,
                            siege.secondsUntilYes()));
        }
    }
}
