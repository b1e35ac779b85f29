package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import org.linja.audit.AuditReports;
import org.linja.audit.AuditView;
import org.linja.audit.ShowAudit;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Hands out a finished opinion as workbook, paper or JSON: the same bytes every time. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class FetchOpinionReport {
    @Inject ShowAudit showAudit;
    @Inject AuditReports reports;
    @Inject ReportFiles files;

    /**
     * Makes the document. A refusal comes before any byte of it.
     *
     * @param locale language of workbook and paper; JSON has none
     * @throws Problem {@code not-found}; {@code report-not-ready} until the opinion is done; {@code
     *     too-many-requests} while others are being made
     */
    public ReportFile fetch(long number, ReportKind kind, Locale locale) {
        AuditView view = showAudit.show(number);
        if (!view.opinion().state().equals("done")) {
            throw new Problem(ProblemType.REPORT_NOT_READY);
        }
        OpinionDocument document = OpinionDocument.of(view, reports);
        return files.make(
                "linja-audit-%d.%s".formatted(number, kind.slug()),
                kind.mediaType(),
                out -> {
                    switch (kind) {
                        case JSON -> OpinionJson.write(document, out);
                        case PDF -> OpinionPaper.write(document, new ReportWords(locale), out);
                        case XLSX ->
                                files.steady(
                                        raw ->
                                                OpinionWorkbook.write(
                                                        document, new ReportWords(locale), raw),
                                        Objects.requireNonNull(view.opinion().finishedAt()),
                                        out);
                    }
                });
    }
}
