package org.linja.ops.chaos;

import java.util.Locale;
import org.linja.ops.Console;

/** The server is ended by kill -9 at moments drawn from the seed, again and again. */
record ServerKilled(int kills) implements Scenario {
    private static final int LEAST_MILLIS = 3_000;
    private static final int MOST_MILLIS = 9_000;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public void run(Siege siege) {
        for (int kill = 1; kill <= kills && siege.hasTime(); kill++) {
            siege.rest(LEAST_MILLIS, MOST_MILLIS);
            double away = siege.kill();
            Console.say(
                    String.format(
                            Locale.ROOT,
                            "    kill %d of %d: calls again after %.1f s",
                            kill,
                            kills,
                            away));
        }
    }
}
