package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.linja.cases.SupportCase;
import org.linja.platform.security.Actor;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.Outcome;

/** Procedures of an invented desk, told by the very verbs of a procedure. */
@ApplicationScoped
public class InventedProcedures {
    @Inject Templates templates;
    @Inject Procedures procedures;

    /**
     * Begins one in a case whose transaction it is, and does its first step.
     *
     * @param values by the names of the first step's fields
     */
    public void begin(
            SupportCase supportCase,
            String template,
            Map<String, String> values,
            Actor who,
            Instant at) {
        TemplateVersion version = templates.inForce(template).orElseThrow();
        CaseProcedure begun = new CaseProcedure(supportCase, version, who, at);
        procedures.add(begun);
        begun.begin(supportCase, who, at);
        procedures.keep(begun, supportCase, at);
        begun.complete(
                supportCase,
                begun.steps().get(0).code(),
                new StepWritten(Outcome.DONE, values, EvidenceKind.NONE, "", ""),
                EvidenceFile.of(null),
                who,
                at);
        procedures.keep(begun, supportCase, at);
    }
}
