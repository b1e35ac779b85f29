package org.linja.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditView;
import org.linja.audit.FetchAuditReport;
import org.linja.audit.ShowAudit;
import org.linja.web.kit.Download;

/** Shows one opinion, follows it while it is made, and hands out its CSV. */
@Named
@ViewScoped
public class OpinionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowAudit showAudit;
    @Inject FetchAuditReport fetchAuditReport;
    @Inject Download download;

    private long number;
    private @Nullable AuditView opinion;

    public void load() {
        opinion = showAudit.show(number);
    }

    public void csv() {
        download.csv(
                fetchAuditReport.describe(number).fileName(),
                out -> fetchAuditReport.write(number, out));
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public @Nullable AuditView getOpinion() {
        return opinion;
    }
}
