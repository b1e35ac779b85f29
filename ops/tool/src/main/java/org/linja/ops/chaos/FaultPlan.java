package org.linja.ops.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.linja.ops.chaos.Fault.Target;
import org.linja.ops.chaos.Fault.Work;

/** Which kills a run makes: drawn from its seed alone, each kind in turn before any comes again. */
public final class FaultPlan {
    private static final int LONGEST_MILLIS = 6_000;

    private FaultPlan() {}

    public static List<Fault> of(long seed, int kills) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        while (faults.size() < kills) {
            List<Fault> round = new ArrayList<>();
            for (Work work : Work.values()) {
                for (Target target : Target.ALWAYS) {
                    round.add(new Fault(0, target, work, random.nextInt(LONGEST_MILLIS)));
                }
            }
            Collections.shuffle(round, random);
            for (Fault each : round.subList(0, Math.min(round.size(), kills - faults.size()))) {
                faults.add(
                        new Fault(
                                faults.size() + 1,
                                each.target(),
                                each.under(),
                                each.afterMillis()));
            }
        }
        return List.copyOf(faults);
    }
}
