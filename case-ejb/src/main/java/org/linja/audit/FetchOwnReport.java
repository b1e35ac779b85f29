package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Hands a customer's person the report on a month: the bytes that an auditor gets of it. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class FetchOwnReport {
    @Inject OwnReports own;
    @Inject AuditReports reports;

    /**
     * What {@link #write} will write; ask first, so that a refusal comes before any byte.
     *
     * @throws Problem {@code not-found} while nobody has ordered one; {@code report-not-ready}
     *     until it is sealed
     */
    public AuditReport describe(String month) {
        return reports.sealed(number(month))
                .orElseThrow(() -> new Problem(ProblemType.REPORT_NOT_READY));
    }

    /**
     * Writes the CSV to {@code out}, row by row; does not close it.
     *
     * @throws Problem as {@link #describe}
     */
    public void write(String month, OutputStream out) {
        reports.write(number(month), describe(month).form(), out);
    }

    private long number(String month) {
        return own.newest(own.month(month)).map(AuditRow::number).orElseThrow(Problem::notFound);
    }
}
