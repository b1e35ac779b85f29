package org.linja.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditList;
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

    private @Nullable Long after;
    private transient @Nullable AuditList opinions;
    private OpinionForm form = new OpinionForm();

    public void load() {
        opinions = showAudits.list(SHOWN, after);
    }

    public String request() {
        long number =
                requestAudit.request(
                        form.getFrom(), form.getTo(), form.getKnownAt(), form.customerOrNull());
        return "/audit/opinion?faces-redirect=true&number=" + number;
    }

    /** Behind which opinion the list goes on; null from the newest. */
    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable AuditList getOpinions() {
        return opinions;
    }

    public OpinionForm getForm() {
        return form;
    }
}
