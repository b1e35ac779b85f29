package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.audit.AuditRow;
import org.linja.audit.FetchOwnReport;
import org.linja.audit.ShowOwnReport;
import org.linja.platform.problem.Problem;
import org.linja.reports.DeliveredKind;
import org.linja.reports.FetchDelivered;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Download;

/** Hands out the month of the page as a file. */
@Named
@RequestScoped
public class OurContractFiles {
    @Inject OurContractPage page;
    @Inject ShowOwnReport showOwnReport;
    @Inject FetchOwnReport fetchOwnReport;
    @Inject FetchDelivered fetchDelivered;
    @Inject ActiveLocale active;
    @Inject Download download;

    /** The verdicts one by one, as an auditor gets them. */
    public void compliance() {
        String month = page.getLook().getMonth();
        download.csv(
                fetchOwnReport.describe(month).fileName(), out -> fetchOwnReport.write(month, out));
    }

    public void pdf() {
        send(DeliveredKind.PDF);
    }

    public void csv() {
        send(DeliveredKind.CSV);
    }

    private void send(DeliveredKind kind) {
        AuditRow report = showOwnReport.show(page.getLook().getMonth()).report();
        if (report == null) {
            throw Problem.notFound();
        }
        download.file(
                fetchDelivered.fetch(
                        page.getLook().getContract(), report.number(), kind, active.getLocale()));
    }
}
