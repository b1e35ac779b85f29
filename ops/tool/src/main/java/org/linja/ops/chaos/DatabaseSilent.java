package org.linja.ops.chaos;

import java.util.Locale;
import org.linja.ops.Console;

/**
 * The database says nothing: first the line stands still for a while, then it is half open, and
 * whoever waits for an answer would wait for ever. The house must say that it is not ready, live,
 * and take everybody's calls again soon after.
 */
record DatabaseSilent(int stallMillis) implements Scenario {
    /** From a line that is well again, or was never to be, until every caller hears a yes. */
    private static final double HEALED_SECONDS = 10;

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public void run(Siege siege) {
        TcpProxy line = siege.house().databaseLine();
        siege.cutOff(
                () -> {
                    line.become(TcpProxy.Line.STALLED);
                    PatientClient.rest(stallMillis);
                    line.become(TcpProxy.Line.WELL);
                });
        healed(siege, "stalled");
        siege.hurt(line::halfOpen);
        healed(siege, "half open");
    }

    private static void healed(Siege siege, String how) {
        double away = siege.secondsUntilAllYes();
        String told =
                String.format(
                        Locale.ROOT,
                        "line to the database %s: everybody's calls again after %.1f s",
                        how,
                        away);
        Console.say("    " + told);
        if (away > HEALED_SECONDS) {
            siege.find(new Checker.Finding("late", told));
        }
    }
}
