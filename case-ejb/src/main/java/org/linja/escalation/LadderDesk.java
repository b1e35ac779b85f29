package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linja.contracts.rules.ContractCode;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.LadderCheck;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.LadderReading;
import org.linja.escalation.rules.LadderReading.Sound;
import org.linja.escalation.rules.LadderReading.Unsound;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.RungDraft;
import org.linja.platform.problem.FieldChecks;

/** What proposing and activating a ladder have in common: the check, and the words of the trail. */
@ApplicationScoped
class LadderDesk {
    /** By what ways the house can call a person; whoever adds one to the notifications adds it. */
    static final Set<ChannelKind> SERVED = EnumSet.allOf(ChannelKind.class);

    private static final int LONGEST_REASON = 500;

    @Inject CalledPeople people;

    /**
     * The paths of a ladder by which everybody would be called who is meant to be.
     *
     * @throws org.linja.platform.problem.Problem {@code invalid-input} naming everything that is
     *     wrong
     */
    List<LadderPath> checked(String code, List<RungDraft> rungs, String reason) {
        FieldChecks checks =
                new FieldChecks()
                        .check(ContractCode.fits(code), "code", "contract-code-form")
                        .line("reason", reason, LONGEST_REASON);
        LadderReading reading =
                LadderCheck.read(rungs, login -> people.named(login).isPresent(), SERVED);
        if (reading instanceof Unsound unsound) {
            unsound.faults()
                    .forEach(
                            fault ->
                                    checks.check(
                                            false,
                                            fault.field(),
                                            fault.key(),
                                            fault.arguments().toArray(String[]::new)));
        }
        checks.orRefuse();
        return ((Sound) reading).paths();
    }

    /** A version as the trail tells it, a line for each rung. */
    static Map<String, String> lines(int version, String reason, List<LadderPath> paths) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("version", String.valueOf(version));
        lines.put("reason", reason);
        for (LadderPath path : paths) {
            path.rungs()
                    .forEach(
                            rung ->
                                    lines.put(
                                            path.severity().slug()
                                                    + '.'
                                                    + path.clock().slug()
                                                    + '.'
                                                    + rung.number(),
                                            told(rung)));
        }
        return lines;
    }

    static Map<String, String> lines(LadderRow row) {
        return lines(row.version(), row.reason(), row.paths());
    }

    private static String told(Rung rung) {
        return "%s %s %s %d %s %d"
                .formatted(
                        rung.after(),
                        rung.target().written(),
                        rung.channels().stream()
                                .map(ChannelKind::slug)
                                .collect(Collectors.joining(",")),
                        rung.times(),
                        rung.every(),
                        rung.acknowledgements());
    }
}
