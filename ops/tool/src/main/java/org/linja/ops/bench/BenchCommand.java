package org.linja.ops.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linja.ops.Arguments;
import org.linja.ops.House;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Measures what its one word names. */
public final class BenchCommand {
    private static final String CLOCKS = "clocks";
    private static final Map<String, Bench> BENCHES = benches();

    private BenchCommand() {}

    /** One of the benchmarks. */
    @FunctionalInterface
    private interface Bench {
        void run(Settings settings, Arguments arguments);
    }

    public static void run(Settings settings, Arguments arguments) {
        String what = arguments.only("bench " + String.join("|", names()));
        // That of the clocks alone needs no house.
        if (!what.equals(CLOCKS) && !settings.stage().allowsTimeTravel()) {
            throw new Failure("Benchmarks write cases: they run at stages demo and test only.");
        }
        Bench bench = BENCHES.get(what);
        if (bench == null) {
            throw new Failure(
                    "There is no benchmark '%s': say one of %s."
                            .formatted(what, String.join(", ", names())));
        }
        bench.run(settings, arguments);
    }

    static Set<String> names() {
        return Collections.unmodifiableSet(BENCHES.keySet());
    }

    private static Map<String, Bench> benches() {
        Map<String, Bench> all = new LinkedHashMap<>();
        all.put(
                "intake",
                (settings, none) ->
                        new IntakeBench(settings)
                                .run(new House(settings).payara().daemon().running()));
        all.put("audit", AuditBench::run);
        all.put("import", ImportBench::run);
        all.put("list", ListBench::run);
        all.put("portal", PortalBench::run);
        all.put("entitlement", EntitlementBench::run);
        all.put(CLOCKS, (settings, arguments) -> ClockBench.run(arguments));
        all.put("recalculate", RecalculateBench::run);
        all.put("escalation", EscalationBench::run);
        all.put("procedures", ProcedureBench::run);
        all.put("documents", DocumentBench::run);
        return all;
    }
}
