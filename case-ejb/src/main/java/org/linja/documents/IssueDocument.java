package org.linja.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseActs;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.ContractTerms;
import org.linja.documents.rules.DocumentKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.procedures.ProcedureSheet;
import org.linja.procedures.ShowProcedures;

/** Issues a document of a case: the same one as long as nothing has happened since. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class IssueDocument {
    @Inject CaseActs acts;
    @Inject DocumentOffice office;
    @Inject ShowProcedures procedures;

    /**
     * Issues it, or answers with the one that says the same.
     *
     * @param version of the case, as the person saw it; it stays as it is
     * @param procedure number of the procedure that it tells of; null for the case as a whole
     * @throws Problem {@code invalid-input} for a language the house does not speak, a procedure
     *     that is missing or not asked for, and where there is nothing to say; {@code not-found},
     *     {@code stale-version}
     */
    public CaseDocument issue(
            CaseId id, long version, DocumentKind kind, String language, @Nullable Long procedure) {
        if (!ContractTerms.LANGUAGES.contains(language)) {
            throw Problem.invalid("language", "unknown-language");
        }
        if (kind.isOfProcedure() != (procedure != null)) {
            throw Problem.invalid("procedure", kind.isOfProcedure() ? "required" : "not-asked");
        }
        CaseDocument[] issued = new CaseDocument[1];
        acts.onCase(
                id,
                version,
                (supportCase, who, at) -> {
                    ProcedureSheet told = procedure == null ? null : procedures.one(id, procedure);
                    issued[0] = office.issue(supportCase, kind, language, told, who, at);
                });
        return Objects.requireNonNull(issued[0]);
    }
}
