package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.rules.CaseRules.Arbitration;
import org.linja.people.People;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.Languages;
import org.linja.platform.security.Role;

/** Prints a version of a contract as the annex that both sides sign: the same bytes every time. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class PrintAnnex {
    @Inject ShowContracts contracts;
    @Inject People people;
    @Inject ReportFiles files;

    /**
     * Prints it.
     *
     * @param language tag of one of the languages that the house speaks
     * @throws Problem {@code not-found}; {@code invalid-input} for another language; {@code
     *     too-many-requests} while others are being made
     */
    public ReportFile print(String code, long version, String language) {
        if (!Languages.ALL.contains(language)) {
            throw Problem.invalid("language", "unknown-language");
        }
        ContractRow row = contracts.version(code, version);
        Arbitration arbitration = row.terms().caseRules().arbitration();
        String arbiter = arbitration == null ? "" : people.nameOf(arbitration.arbiter());
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        return files.make(
                "%s-%d-%s.pdf".formatted(row.code(), row.version(), language),
                "application/pdf",
                out -> AnnexPaper.write(row, arbiter, words, out));
    }
}
