package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.FormField;
import org.linja.procedures.rules.Outcome;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.TemplateStep;

/** Puts procedures together as pages and API show them. */
@ApplicationScoped
class Sheets {
    @Inject Procedures procedures;
    @Inject Deviations deviations;

    /** Those of one case. */
    List<ProcedureSheet> of(CaseId caseId, List<CaseProcedure> ofCase, Actor reader, Instant now) {
        Map<Long, String> names = ofCase.isEmpty() ? Map.of() : procedures.names(caseId);
        Map<Long, StepSheet.Agreed> agreed =
                ofCase.isEmpty() ? Map.of() : deviations.agreedIn(caseId);
        return ofCase.stream().map(one -> of(one, names, agreed, reader, now)).toList();
    }

    private ProcedureSheet of(
            CaseProcedure procedure,
            Map<Long, String> names,
            Map<Long, StepSheet.Agreed> agreed,
            Actor reader,
            Instant now) {
        boolean works = works(reader);
        boolean ends =
                works
                        && procedure.isOpen()
                        && (procedure.isOptional() || reader.has(Role.DUTY_MANAGER));
        return new ProcedureSheet(
                procedure.id(),
                procedure.template().code(),
                procedure.version().number(),
                procedure.template().title(),
                procedure.template().weight(),
                procedure.state(),
                names.getOrDefault(procedure.startedBy(), ""),
                procedure.startedAt(),
                procedure.endedAt(),
                ends,
                procedure.steps().stream()
                        .map(step -> step(procedure, step, names, agreed, reader, now))
                        .toList());
    }

    /**
     * An approval for whoever signs it for the customer, without the names of the house's people.
     *
     * @param subject of its case
     * @param names of the people whom the reader may know
     */
    static ApprovalSheet approval(
            CaseProcedure procedure, ProcedureStep step, String subject, Map<Long, String> names) {
        Long doneBy = step.doneBy();
        return new ApprovalSheet(
                step.id(),
                procedure.caseId().toString(),
                subject,
                procedure.template().title(),
                procedure.version().written(),
                procedure.asked(step).title(),
                step.round(),
                step.state(),
                step.outcome(),
                step.endedAt(),
                doneBy == null ? null : names.get(doneBy),
                step.openedAt(),
                step.dueAt(),
                digest(procedure, step),
                procedure.isUnused(step),
                parts(procedure, step));
    }

    private StepSheet step(
            CaseProcedure procedure,
            ProcedureStep step,
            Map<Long, String> names,
            Map<Long, StepSheet.Agreed> agreed,
            Actor reader,
            Instant now) {
        TemplateStep asked = procedure.asked(step);
        Long doneBy = step.doneBy();
        boolean approval = step.kind().isApproval();
        return new StepSheet(
                step.id(),
                asked,
                step.round(),
                step.state(),
                step.openedAt(),
                step.dueAt(),
                isLate(step, now),
                step.endedAt(),
                step.outcome(),
                doneBy == null ? null : names.get(doneBy),
                said(asked.fields(), step.values()),
                step.evidence().slug(),
                step.proof(),
                step.fileName(),
                step.fileSha256(),
                step.words(),
                approval ? parts(procedure, step) : List.of(),
                approval ? digest(procedure, step) : null,
                step.deviationId() == null ? null : agreed.get(step.deviationId()),
                isSomebodyElses(procedure, step, reader),
                acts(procedure, step, reader));
    }

    /** What was approved stands as it was, whatever was written since. */
    private static String digest(CaseProcedure procedure, ProcedureStep approval) {
        String kept = approval.digest();
        return kept == null ? procedure.subject(approval).digest() : kept;
    }

    private static boolean isLate(ProcedureStep step, Instant now) {
        Instant dueAt = step.dueAt();
        if (dueAt == null || step.kind() == StepKind.WAIT) {
            return false;
        }
        Instant endedAt = step.endedAt();
        return dueAt.isBefore(endedAt == null ? now : endedAt);
    }

    private static List<StepSheet.Part> parts(CaseProcedure procedure, ProcedureStep approval) {
        return procedure.shown(approval).stream().map(step -> part(procedure, step)).toList();
    }

    private static StepSheet.Part part(CaseProcedure procedure, ProcedureStep step) {
        TemplateStep asked = procedure.asked(step);
        boolean file = step.evidence() == EvidenceKind.FILE;
        return new StepSheet.Part(
                step.code(),
                asked.title(),
                step.round(),
                step.kind(),
                step.state(),
                step.outcome(),
                Optional.ofNullable(step.outcome())
                        .flatMap(asked::outcome)
                        .map(Outcome::label)
                        .orElse(null),
                said(asked.fields(), step.values()),
                step.evidence().slug(),
                file ? step.fileName() : step.proof(),
                step.fileSha256(),
                step.words(),
                step.isLeftOut() ? step.deviationId() : null);
    }

    private static List<StepSheet.Said> said(
            List<FormField> fields, SortedMap<String, String> values) {
        return fields.stream()
                .filter(field -> values.containsKey(field.name()))
                .map(
                        field ->
                                new StepSheet.Said(
                                        field.name(),
                                        field.label(),
                                        field.type(),
                                        values.getOrDefault(field.name(), "")))
                .toList();
    }

    private static boolean isSomebodyElses(
            CaseProcedure procedure, ProcedureStep step, Actor reader) {
        return procedure.isOpen()
                && step.isOpen()
                && ProcedureActs.isTurnOf(procedure.asked(step), reader)
                && !isApart(procedure, step, reader);
    }

    private static boolean isApart(CaseProcedure procedure, ProcedureStep step, Actor reader) {
        return !procedure.doersBefore(step.code()).contains(reader.personId());
    }

    private static Set<String> acts(CaseProcedure procedure, ProcedureStep step, Actor reader) {
        Set<String> acts = new TreeSet<>();
        TemplateStep asked = procedure.asked(step);
        boolean going = procedure.isOpen() && step.isOpen();
        boolean turn = ProcedureActs.isTurnOf(asked, reader);
        if (going && turn && isApart(procedure, step, reader)) {
            if (step.kind().isApproval()) {
                acts.add("approve");
                acts.add("refuse");
            } else {
                acts.add("complete");
            }
        }
        boolean waits = step.kind() == StepKind.WAIT && works(reader);
        if (going && asked.skippable() && (turn || waits)) {
            acts.add("skip");
        }
        return acts;
    }

    private static boolean works(Actor reader) {
        return reader.has(Role.LINE_1) || reader.has(Role.LINE_2) || reader.has(Role.DUTY_MANAGER);
    }
}
