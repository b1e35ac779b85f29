package org.linja.web.reports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.reports.DeliveredKind;
import org.linja.reports.DeliveredOpinions;
import org.linja.reports.DeliveredService;
import org.linja.reports.DeliveredSheet;
import org.linja.reports.FetchDelivered;
import org.linja.reports.ShowDelivered;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Download;

/** Shows clause by clause what a contract promises and what was delivered by an opinion. */
@Named
@ViewScoped
public class DeliveredPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OPINIONS = 50;

    @Inject ShowDelivered showDelivered;
    @Inject FetchDelivered fetchDelivered;
    @Inject ActiveLocale active;
    @Inject Download download;

    private final DeliveredForm form = new DeliveredForm();
    private transient @Nullable DeliveredOpinions opinions;
    private transient @Nullable DeliveredService service;
    private transient @Nullable DeliveredSheet sheet;

    public void load() {
        if (form.isChosen() && service == null) {
            service = showDelivered.show(form.getContract(), form.getOpinion());
        } else if (form.isNamed()) {
            opinions = showDelivered.opinions(form.getContract(), OPINIONS, form.getAfter());
        }
        sheet = service == null ? null : showDelivered.say(service, active.getLocale());
    }

    public String choose() {
        showDelivered.requireContract(form.getWanted());
        form.turn();
        return "/reports/delivered?faces-redirect=true&includeViewParams=true";
    }

    public void pdf() {
        send(DeliveredKind.PDF);
    }

    public void csv() {
        send(DeliveredKind.CSV);
    }

    private void send(DeliveredKind kind) {
        download.file(
                fetchDelivered.fetch(
                        form.getContract(), form.getOpinion(), kind, active.getLocale()));
    }

    public DeliveredForm getForm() {
        return form;
    }

    public @Nullable DeliveredOpinions getOpinions() {
        return opinions;
    }

    public @Nullable DeliveredService getService() {
        return service;
    }

    public @Nullable DeliveredSheet getSheet() {
        return sheet;
    }
}
