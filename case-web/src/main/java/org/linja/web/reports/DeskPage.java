package org.linja.web.reports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.reports.DeskMeasure;
import org.linja.reports.FetchDeskCsv;
import org.linja.reports.ShowDeskMeasure;
import org.linja.reports.rules.Drawing;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Download;

/** Shows how a desk worked: shares, hand-overs, times and arrivals. */
@Named
@ViewScoped
public class DeskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowDeskMeasure showDeskMeasure;
    @Inject FetchDeskCsv fetchDeskCsv;
    @Inject ActiveLocale active;
    @Inject Download download;

    private final DeskForm form = new DeskForm();
    private transient @Nullable DeskMeasure desk;
    private transient @Nullable Drawing arrivals;

    public void measure() {
        DeskMeasure measured =
                showDeskMeasure.measure(form.getCustomer(), form.getFrom(), form.getTo());
        desk = measured;
        arrivals = showDeskMeasure.arrivals(measured, active.getLocale());
    }

    public void csv() {
        download.csv(
                "linja-desk.csv",
                fetchDeskCsv.fetch(form.getCustomer(), form.getFrom(), form.getTo()));
    }

    public DeskForm getForm() {
        return form;
    }

    public @Nullable DeskMeasure getDesk() {
        return desk;
    }

    public @Nullable Drawing getArrivals() {
        return arrivals;
    }
}
