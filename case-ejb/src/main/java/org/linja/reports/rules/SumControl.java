package org.linja.reports.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linja.contracts.rules.ContractFacts;
import org.linja.reports.rules.SoldAndDelivered.TargetLine;

/**
 * Whether the clauses together say what the opinion says.
 *
 * @param clauses the sum over all target clauses
 * @param elsewhere verdicts on the same customer under other contracts
 * @param sealed what the opinion was sealed with for that customer
 */
public record SumControl(Tally clauses, Tally elsewhere, Tally sealed) {

    static SumControl of(
            List<TargetLine> targets,
            List<ContractFacts> all,
            List<JudgedClocks> judged,
            Tally sealed) {
        Set<String> own = all.stream().map(SoldAndDelivered::name).collect(Collectors.toSet());
        return new SumControl(
                targets.stream()
                        .map(line -> line.figures().tally())
                        .reduce(Tally.NONE, Tally::plus),
                judged.stream()
                        .filter(clocks -> !own.contains(clocks.contract()))
                        .map(clocks -> clocks.figures().tally())
                        .reduce(Tally.NONE, Tally::plus),
                sealed);
    }

    /** Whether no verdict is lost between clauses and opinion, and none counted twice. */
    public boolean agrees() {
        return clauses.plus(elsewhere).equals(sealed);
    }
}
