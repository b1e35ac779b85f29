package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.procedures.rules.Deviation;
import org.linja.procedures.rules.DeviationChange;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.StepReading;
import org.linja.procedures.rules.TemplateStep;
import org.linja.procedures.rules.Wording;

/** Puts deviations together as pages and API show them. */
@ApplicationScoped
class DeviationSheets {
    /** So long before its end both sides are told that one ends. */
    static final Duration NOTICE = Duration.ofDays(30);

    @Inject Templates templates;

    List<DeviationSheet> of(List<DeviationRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, ProcedureTemplate> known =
                inForce(rows.stream().flatMap(DeviationSheets::named));
        return rows.stream().map(row -> one(row, known, now)).toList();
    }

    DeviationSheet of(DeviationRow row, Instant now) {
        return one(row, inForce(named(row)), now);
    }

    /** The templates in force of which these are the codes. */
    Map<String, ProcedureTemplate> inForce(Stream<String> codes) {
        return templates.inForce(codes.distinct().toList()).stream()
                .map(TemplateVersion::template)
                .collect(Collectors.toMap(ProcedureTemplate::code, Function.identity()));
    }

    private static Stream<String> named(DeviationRow row) {
        return row.deviation().changes().stream().map(DeviationChange::template);
    }

    private static DeviationSheet one(
            DeviationRow row, Map<String, ProcedureTemplate> known, Instant now) {
        Deviation deviation = row.deviation();
        boolean open = row.standing(now).isOpen() && deviation.signedAt() != null;
        return new DeviationSheet(
                deviation.id(),
                row.customer(),
                row.customerName(),
                row.zone(),
                deviation.contract(),
                row.version(),
                row.replaces(),
                row.clock(),
                deviation.from(),
                deviation.until(),
                row.language(),
                row.wording(),
                row.reason(),
                row.proposedBy(),
                row.proposedAt(),
                row.signedBy(),
                deviation.signedAt(),
                row.endedBy(),
                deviation.endedAt(),
                row.endedWhy(),
                row.standing(now),
                open && deviation.until().isBefore(now.plus(NOTICE)),
                row.digest(),
                deviation.changes().stream().map(change -> change(change, known)).toList());
    }

    private static DeviationSheet.Change change(
            DeviationChange change, Map<String, ProcedureTemplate> known) {
        Optional<ProcedureTemplate> template = Optional.ofNullable(known.get(change.template()));
        Optional<TemplateStep> step = template.flatMap(one -> one.find(change.step()));
        return new DeviationSheet.Change(
                change.template(),
                template.map(ProcedureTemplate::title).orElse(bare(change.template())),
                change.step(),
                step.map(TemplateStep::title).orElse(bare(change.step())),
                change.act(),
                change.within(),
                step.filter(one -> StepReading.of(one).equals(change.reading())).isEmpty());
    }

    private static Wording bare(String code) {
        return new Wording(code, code, code);
    }
}
