package org.linja.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.audit.FetchAuditReport;
import org.linja.reports.FetchOpinionReport;
import org.linja.reports.ReportKind;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Download;

/** Hands out the opinion of the page as a file, in the reader's language. */
@Named
@RequestScoped
public class OpinionFiles {
    @Inject OpinionPage page;
    @Inject FetchAuditReport fetchAuditReport;
    @Inject FetchOpinionReport fetchOpinionReport;
    @Inject ActiveLocale active;
    @Inject Download download;

    public void csv() {
        long number = page.getNumber();
        download.csv(
                fetchAuditReport.describe(number).fileName(),
                out -> fetchAuditReport.write(number, out));
    }

    public void xlsx() {
        send(ReportKind.XLSX);
    }

    public void pdf() {
        send(ReportKind.PDF);
    }

    public void json() {
        send(ReportKind.JSON);
    }

    private void send(ReportKind kind) {
        download.file(fetchOpinionReport.fetch(page.getNumber(), kind, active.getLocale()));
    }
}
