package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Hands out the report of a finished opinion: the same bytes every time. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class FetchAuditReport {
    @Inject AuditOpinions opinions;
    @Inject AuditReports reports;

    /**
     * What {@link #write} will write; ask first, so that a refusal comes before any byte.
     *
     * @throws Problem {@code not-found}; {@code report-not-ready} until the opinion is done
     */
    public AuditReport describe(long number) {
        if (opinions.row(number).isEmpty()) {
            throw Problem.notFound();
        }
        return reports.sealed(number).orElseThrow(() -> new Problem(ProblemType.REPORT_NOT_READY));
    }

    /**
     * Writes the CSV (RFC 4180, UTF-8) to {@code out}, row by row; does not close it.
     *
     * @throws Problem as {@link #describe}
     */
    public void write(long number, OutputStream out) {
        reports.write(number, describe(number).form(), out);
    }
}
