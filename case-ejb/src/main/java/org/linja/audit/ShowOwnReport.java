package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.audit.rules.ReportMonth;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows a customer's person whether there is a report on a month of their own cases. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowOwnReport {
    @Inject OwnReports reports;

    /** The months that can be asked for, newest first. */
    public List<ReportMonth> months() {
        return reports.months();
    }

    /**
     * What there is on a month.
     *
     * @param month such as {@code 2026-11}
     * @throws Problem {@code not-found} for what is no month, lies ahead or is too long ago
     */
    public OwnReport show(String month) {
        ReportMonth asked = reports.month(month);
        return new OwnReport(asked, reports.newest(asked).orElse(null));
    }
}
