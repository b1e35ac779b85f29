package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.AttachmentRow;
import org.linja.cases.SupportCase;
import org.linja.platform.security.Actor;
import org.linja.procedures.rules.TemplateCheck;
import org.linja.procedures.rules.TemplateFault;
import org.linja.procedures.rules.TemplateStep;

/**
 * Procedures of an invented desk, told by the very verbs of a procedure, and refused what people
 * are refused: whose turn it is not, a form that is wrong, what cannot be left out. The caller
 * holds the case, and keeps it.
 */
@ApplicationScoped
public class InventedProcedures {
    @Inject Templates templates;
    @Inject Procedures procedures;
    @Inject StepRights rights;
    @Inject Sheets sheets;
    @Inject StepDocuments documents;

    /** Begins one and answers with its number. */
    public long begin(SupportCase supportCase, String template, Actor who, Instant at) {
        TemplateVersion version = templates.inForce(template).orElseThrow();
        List<TemplateFault> faults =
                TemplateCheck.faults(version.template(), rights.holders(supportCase.customerId()));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(template + " cannot be gone through: " + faults);
        }
        CaseProcedure begun = new CaseProcedure(supportCase, version, who, at);
        procedures.add(begun);
        begun.begin(supportCase, who, at);
        procedures.keep(begun, supportCase, at);
        return begun.id();
    }

    /** Says that a step is done; its document is written by the house. */
    public void complete(
            SupportCase supportCase,
            long number,
            String code,
            StepWritten written,
            Actor who,
            Instant at) {
        CaseProcedure procedure = procedures.of(supportCase.id(), number);
        TemplateStep asked = turn(procedure, code, who);
        String document = asked.document();
        CompleteStep.check(asked, written, document != null, at);
        @Nullable AttachmentRow paper =
                document == null
                        ? null
                        : documents.write(
                                document,
                                sheets.of(supportCase.id(), List.of(procedure), who, at).get(0),
                                supportCase,
                                who,
                                at);
        procedure.complete(
                supportCase,
                code,
                paper == null ? written : written.provenBy(paper.key()),
                EvidenceFile.of(paper),
                who,
                at);
        procedures.keep(procedure, supportCase, at);
    }

    /** Says yes to what is to be approved at that moment. */
    public void approve(
            SupportCase supportCase,
            long number,
            String code,
            String words,
            Actor who,
            Instant at) {
        CaseProcedure procedure = procedures.of(supportCase.id(), number);
        ProcedureStep step = procedure.openStep(code);
        turn(procedure, code, who);
        String seen = procedure.subject(step).digest();
        procedure.decide(supportCase, step, true, seen, words, who, at);
        procedures.keep(procedure, supportCase, at);
    }

    /** Leaves a step out, for a reason. */
    public void skip(
            SupportCase supportCase, long number, String code, String why, Actor who, Instant at) {
        ProcedureActs.checkReason(why);
        CaseProcedure procedure = procedures.of(supportCase.id(), number);
        turn(procedure, code, who);
        procedure.skip(supportCase, code, why, who, at);
        procedures.keep(procedure, supportCase, at);
    }

    /** What a step asks for whose turn it is. */
    private static TemplateStep turn(CaseProcedure procedure, String code, Actor who) {
        TemplateStep asked = procedure.asked(procedure.openStep(code));
        ProcedureActs.requireTurn(asked, who);
        return asked;
    }
}
