package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.AttachmentRow;
import org.linja.attachments.Attachments;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.FormCheck;
import org.linja.procedures.rules.Outcome;
import org.linja.procedures.rules.TemplateStep;

/** Says that a step of a procedure is done: what was written down, on what evidence. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class CompleteStep {
    private static final int PROOF_LIMIT = 200;

    @Inject ProcedureActs acts;
    @Inject Attachments attachments;
    @Inject SupportCases cases;
    @Inject Sheets sheets;
    @Inject StepDocuments documents;

    /**
     * Answers with the case's new version.
     *
     * @param version the one the person saw
     * @param written where the step puts a document to the case that the house writes, and no file
     *     is named, it is written now
     * @throws Problem {@code invalid-input} naming every field of the form that is wrong, and
     *     evidence of the wrong kind; {@code step-refuses} where it is not open; {@code
     *     not-your-turn}; {@code second-person-needed}
     */
    public ProcedureAnswer complete(
            CaseId id, long version, long number, String code, StepWritten written) {
        ProcedureActs.checkWords(written.words());
        return acts.on(
                id,
                version,
                number,
                (procedure, supportCase, who, at) -> {
                    TemplateStep step = procedure.asked(procedure.openStep(code));
                    ProcedureActs.requireTurn(step, who);
                    boolean ours = isOurs(step, written);
                    @Nullable AttachmentRow brought = ours ? null : file(step, written, id);
                    check(step, written, ours || brought != null, at);
                    @Nullable AttachmentRow file =
                            ours ? write(procedure, step, supportCase, who, at) : brought;
                    procedure.complete(
                            supportCase,
                            code,
                            ours && file != null ? written.provenBy(file.key()) : written,
                            EvidenceFile.of(file),
                            who,
                            at);
                });
    }

    /** Whether the house writes the document of a step, since nobody has brought another one. */
    private boolean isOurs(TemplateStep step, StepWritten written) {
        String document = step.document();
        return document != null
                && step.evidence() == EvidenceKind.FILE
                && written.proof().isBlank()
                && documents.writes(document);
    }

    private AttachmentRow write(
            CaseProcedure procedure,
            TemplateStep step,
            SupportCase supportCase,
            Actor who,
            Instant at) {
        try {
            return documents.write(
                    Objects.requireNonNull(step.document()),
                    sheets.of(supportCase.id(), List.of(procedure), who, at).get(0),
                    supportCase,
                    who,
                    at);
        } catch (Problem refused) {
            throw asProof(refused);
        }
    }

    /** Whoever completes a step names no kind of document: it is the proof that is missing. */
    private static Problem asProof(Problem refused) {
        return refused.type() != ProblemType.INVALID_INPUT
                ? refused
                : new Problem(
                        ProblemType.INVALID_INPUT,
                        refused.errors().stream()
                                .map(one -> new FieldError("proof", one.key(), one.arguments()))
                                .toList());
    }

    private @Nullable AttachmentRow file(TemplateStep step, StepWritten written, CaseId id) {
        if (step.evidence() != EvidenceKind.FILE) {
            return null;
        }
        // What was carried here by a merge may be proven by what was brought before it.
        List<CaseId> whole =
                Stream.concat(Stream.of(id), cases.namesOfMergedInto(id).stream()).toList();
        return attachments.find(whole, written.proof().strip()).orElse(null);
    }

    /** Refuses what is not what the step asks for; {@code shown} where its file is there. */
    static void check(TemplateStep step, StepWritten written, boolean shown, Instant at) {
        if (!step.kind().isCompleted()) {
            throw new Problem(ProblemType.STEP_REFUSES);
        }
        List<FieldError> errors = new ArrayList<>();
        FormCheck.faults(step.fields(), written.values(), at)
                .forEach((name, key) -> errors.add(new FieldError("values." + name, key)));
        if (step.outcome(written.outcome()).isEmpty()) {
            // No way is gone because it stands first in a list.
            boolean unsaid = written.outcome().equals(Outcome.DONE);
            errors.add(new FieldError("outcome", unsaid ? "required" : "unknown-value"));
        }
        if (written.evidence() != step.evidence()) {
            errors.add(new FieldError("evidence", "evidence-of-another-kind"));
        } else if (step.evidence() == EvidenceKind.FILE && !shown) {
            errors.add(new FieldError("proof", "not-a-file-of-the-case"));
        }
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_INPUT, errors);
        }
        boolean proven = step.evidence() != EvidenceKind.REFERENCE || !written.proof().isBlank();
        new FieldChecks()
                .check(proven, "proof", "required")
                .prose("proof", written.proof(), PROOF_LIMIT)
                .orRefuse();
    }
}
