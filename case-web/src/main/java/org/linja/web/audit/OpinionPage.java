package org.linja.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditView;
import org.linja.audit.BreachList;
import org.linja.audit.CancelAudit;
import org.linja.audit.ShowAudit;
import org.linja.audit.ShowBreaches;
import org.linja.platform.rules.RunState;
import org.linja.reports.OpinionPictures;
import org.linja.reports.ShowOpinionPictures;
import org.linja.web.kit.ActiveLocale;

/** Shows one opinion, follows it while it is made, and opens its breaches. */
@Named
@ViewScoped
public class OpinionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BREACHES = 50;

    @Inject ShowAudit showAudit;
    @Inject CancelAudit cancelAudit;
    @Inject ShowBreaches showBreaches;
    @Inject ShowOpinionPictures showPictures;
    @Inject ActiveLocale active;

    private long number;
    private final BreachForm filter = new BreachForm();
    private transient @Nullable AuditView opinion;
    private transient @Nullable OpinionPictures pictures;
    private transient @Nullable BreachList breaches;

    public void cancel() {
        cancelAudit.cancel(number);
    }

    public void load() {
        if (opinion != null && !isFollowed()) {
            // A sealed opinion never changes, and its figures are dear at a million cases.
            return;
        }
        AuditView shown = showAudit.show(number);
        opinion = shown;
        pictures = showPictures.draw(shown.sheet(), active.getLocale());
        breaches = showBreaches.list(number, filter.toFilter(), BREACHES, filter.getAfter());
    }

    /** Whether the opinion is still being made. */
    public boolean isFollowed() {
        AuditView shown = opinion;
        return shown != null && RunState.isUnderWay(shown.opinion().state());
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public BreachForm getFilter() {
        return filter;
    }

    public @Nullable AuditView getOpinion() {
        return opinion;
    }

    public @Nullable OpinionPictures getPictures() {
        return pictures;
    }

    public @Nullable BreachList getBreaches() {
        return breaches;
    }
}
