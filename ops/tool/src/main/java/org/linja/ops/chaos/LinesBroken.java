package org.linja.ops.chaos;

import java.util.Locale;
import org.linja.ops.Console;

/**
 * The lines from the server to PostgreSQL and to the gateway are cut, slowed, stalled, half open.
 */
record LinesBroken() implements Scenario {
    private static final int CUT_MILLIS = 3_000;
    private static final int SLOW_MILLIS = 10_000;
    private static final int STALL_MILLIS = 30_000;
    private static final int PAUSE_MILLIS = 8_000;

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public void run(Siege siege) {
        breakEach(siege, "gateway", siege.house().gatewayLine());
        breakEach(siege, "database", siege.house().databaseLine());
    }

    private static void breakEach(Siege siege, String to, TcpProxy line) {
        broken(siege, to, line, TcpProxy.Line.CUT, CUT_MILLIS);
        broken(siege, to, line, TcpProxy.Line.SLOW, SLOW_MILLIS);
        broken(siege, to, line, TcpProxy.Line.STALLED, STALL_MILLIS);
        siege.hurt(line::halfOpen);
        said(siege, to, "half open");
    }

    private static void broken(
            Siege siege, String to, TcpProxy line, TcpProxy.Line how, int millis) {
        siege.hurt(
                () -> {
                    line.become(how);
                    PatientClient.rest(millis);
                    line.become(TcpProxy.Line.WELL);
                });
        said(siege, to, how.name().toLowerCase(Locale.ROOT));
    }

    private static void said(Siege siege, String to, String how) {
        double away = siege.secondsUntilYes();
        Console.say(
                String.format(
                        Locale.ROOT,
                        "    line to the %s %s: calls again after %.1f s",
                        to,
                        how,
                        away));
        PatientClient.rest(PAUSE_MILLIS);
    }
}
