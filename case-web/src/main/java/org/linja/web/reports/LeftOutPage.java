package org.linja.web.reports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditRow;
import org.linja.audit.ShowAudit;
import org.linja.procedures.rules.LeftOutReason;
import org.linja.reports.LeftOutList;
import org.linja.reports.LeftOutRow;
import org.linja.reports.ShowLeftOut;
import org.linja.web.kit.Download;

/** Shows every step that was not done, until each has its reason; also of an opinion's cases. */
@Named
@ViewScoped
public class LeftOutPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject ShowLeftOut showLeftOut;
    @Inject ShowAudit showAudit;
    @Inject Download download;

    private final DeskForm form = new DeskForm();
    private @Nullable Long opinion;
    private transient @Nullable LeftOutList found;

    public void load() {
        if (opinion != null) {
            AuditRow scope = showAudit.show(opinion).opinion();
            form.setCustomer(scope.customer());
            form.setFrom(scope.from());
            form.setTo(scope.to());
            look();
        }
    }

    public void look() {
        found = showLeftOut.show(form.getCustomer(), form.getFrom(), form.getTo());
    }

    public void csv() {
        download.csv(
                "linja-left-out.csv",
                showLeftOut.csv(form.getCustomer(), form.getFrom(), form.getTo()));
    }

    public List<LeftOutReason> getReasons() {
        return List.of(LeftOutReason.values());
    }

    public DeskForm getForm() {
        return form;
    }

    public @Nullable Long getOpinion() {
        return opinion;
    }

    public void setOpinion(@Nullable Long opinion) {
        this.opinion = opinion;
    }

    public @Nullable LeftOutList getFound() {
        return found;
    }

    public List<LeftOutRow> getShown() {
        return found == null ? List.of() : found.first(MOST);
    }
}
