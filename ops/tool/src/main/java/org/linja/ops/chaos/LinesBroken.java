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
        TcpProxy gateway = siege.house().gatewayLine();
        broken(siege, "gateway", gateway, TcpProxy.Line.CUT, CUT_MILLIS);
        broken(siege, "gateway", gateway, TcpProxy.Line.SLOW, SLOW_MILLIS);
        broken(siege, "gateway", gateway, TcpProxy.Line.STALLED, STALL_MILLIS);
        siege.hurt(gateway::halfOpen);
        said(siege, "gateway", "half open");
        TcpProxy database = siege.house().databaseLine();
        broken(siege, "database", database, TcpProxy.Line.CUT, CUT_MILLIS);
        broken(siege, "database", database, TcpProxy.Line.SLOW, SLOW_MILLIS);
        new DatabaseSilent(STALL_MILLIS).run(siege);
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
