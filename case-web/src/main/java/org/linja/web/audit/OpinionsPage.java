package org.linja.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.audit.AuditRow;
import org.linja.audit.RequestAudit;
import org.linja.audit.ShowAudits;

/** Orders opinions and lists those there are. */
@Named
@ViewScoped
public class OpinionsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject ShowAudits showAudits;
    @Inject RequestAudit requestAudit;

    private List<AuditRow> opinions = List.of();
    private OpinionForm form = new OpinionForm();

    public void load() {
        opinions = showAudits.list(SHOWN, null).items();
    }

    public String request() {
        long number =
                requestAudit.request(
                        form.getFrom(), form.getTo(), form.getKnownAt(), form.customerOrNull());
        return "/audit/opinion?faces-redirect=true&number=" + number;
    }

    public List<AuditRow> getOpinions() {
        return opinions;
    }

    public OpinionForm getForm() {
        return form;
    }
}
