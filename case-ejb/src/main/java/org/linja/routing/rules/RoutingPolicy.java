package org.linja.routing.rules;

import java.util.List;
import java.util.function.Function;
import org.linja.rota.rules.SupportLine;
import org.linja.routing.rules.RoutingDecision.NobodyOnDuty;
import org.linja.routing.rules.RoutingDecision.RoutedTo;

/** Puts a new case into somebody's hands while the caller is still on the line. */
public final class RoutingPolicy {

    private RoutingPolicy() {}

    /**
     * The first person on duty for line 1; failing that the duty manager; failing that nobody.
     * Every severity and kind goes the same way today.
     *
     * @param onDuty the people on duty for a line, asked only as far as needed
     */
    public static RoutingDecision choose(
            RoutingFacts facts, Function<SupportLine, List<Long>> onDuty) {
        List<Long> onDutyLine1 = onDuty.apply(SupportLine.LINE_1);
        if (!onDutyLine1.isEmpty()) {
            return new RoutedTo(SupportLine.LINE_1, onDutyLine1.get(0));
        }
        List<Long> onDutyManagers = onDuty.apply(SupportLine.DUTY_MANAGER);
        if (!onDutyManagers.isEmpty()) {
            return new RoutedTo(SupportLine.DUTY_MANAGER, onDutyManagers.get(0));
        }
        return new NobodyOnDuty();
    }
}
