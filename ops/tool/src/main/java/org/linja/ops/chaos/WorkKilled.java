package org.linja.ops.chaos;

import java.util.Locale;
import org.linja.ops.Console;

/** Server and PostgreSQL are ended by kill -9 while an import and an audit are under way. */
record WorkKilled(long seed, int kills) implements Scenario {
    private static final long JOBS_LIMIT_NANOS = 360_000_000_000L;

    @Override
    public String name() {
        return "work";
    }

    @Override
    public void run(Siege siege) {
        Jobs jobs = new Jobs(siege.client(), siege.list(), seed);
        for (Fault fault : FaultPlan.of(seed, kills)) {
            jobs.begin(fault.under());
            PatientClient.rest(fault.afterMillis());
            long killed = System.nanoTime();
            if (fault.target() == Fault.Target.SERVER) {
                siege.kill();
            } else {
                siege.hurt(
                        () -> {
                            siege.house().kill(fault.target());
                            siege.house().revive(fault.target());
                        });
            }
            Console.say(
                    String.format(
                            Locale.ROOT,
                            "    kill %d of the %s under %s: calls again after %.1f s",
                            fault.number(),
                            fault.target().name().toLowerCase(Locale.ROOT),
                            fault.under().name().toLowerCase(Locale.ROOT),
                            siege.secondsUntilNextYes(killed)));
        }
        jobs.awaitAll(JOBS_LIMIT_NANOS);
        jobs.orderAudit();
        jobs.awaitAll(JOBS_LIMIT_NANOS);
    }
}
