package org.linja.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditView;
import org.linja.audit.FetchAuditReport;
import org.linja.reports.DocumentOffer;
import org.linja.reports.FetchOpinionReport;
import org.linja.reports.PrepareDocument;
import org.linja.reports.ReportKind;
import org.linja.reports.ShowDocuments;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Download;

/** Hands out the opinion of the page as a file, in the reader's language, or has it prepared. */
@Named
@RequestScoped
public class OpinionFiles {
    @Inject OpinionPage page;
    @Inject FetchAuditReport fetchAuditReport;
    @Inject FetchOpinionReport fetchOpinionReport;
    @Inject ShowDocuments showDocuments;
    @Inject PrepareDocument prepareDocument;
    @Inject ActiveLocale active;
    @Inject Download download;

    private @Nullable DocumentOffer offer;

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

    public void prepare(DocumentOffer.Line line) {
        prepareDocument.prepare(page.getNumber(), line.form(), active.getLocale());
        offer = null;
    }

    public void take(DocumentOffer.Line line) {
        send(line.form());
    }

    /** What there is to take along, as it stands while the page is written. */
    public @Nullable DocumentOffer getOffer() {
        AuditView shown = page.getOpinion();
        if (offer == null && shown != null) {
            offer = showDocuments.offer(shown, active.getLocale());
        }
        return offer;
    }

    private void send(ReportKind kind) {
        download.file(fetchOpinionReport.fetch(page.getNumber(), kind, active.getLocale()));
    }
}
