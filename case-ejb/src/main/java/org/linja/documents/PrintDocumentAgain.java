package org.linja.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.documents.Documents.Kept;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.Sha256;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.procedures.ShowProcedures;

/** Prints a document once more from the journal, and says whether it is the same bytes. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
public class PrintDocumentAgain {
    @Inject SupportCases cases;
    @Inject Documents documents;
    @Inject DocumentOffice office;
    @Inject ShowProcedures procedures;
    @Inject CurrentActor actor;

    /**
     * What came of it.
     *
     * @param paperSha256 of the paper when it was issued, before anything was signed
     * @param againSha256 of the paper as it comes from the journal now: another one where words
     *     were erased since, or the house's templates are others
     */
    public record Comparison(String paperSha256, String againSha256) {
        public boolean same() {
            return paperSha256.equals(againSha256);
        }
    }

    /** Throws {@code not-found} also for a document of another case. */
    public Comparison compare(CaseId id, long number) {
        SupportCase supportCase = cases.look(id, actor.get());
        Kept kept = documents.find(id, number).orElseThrow(Problem::notFound);
        Long procedure = kept.head().procedure();
        byte[] paper =
                office.print(
                        kept.head(),
                        supportCase,
                        procedure == null ? null : procedures.carried(id, procedure));
        return new Comparison(kept.document().paperSha256(), Sha256.hex(paper));
    }
}
