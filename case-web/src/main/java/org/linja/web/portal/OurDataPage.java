package org.linja.web.portal;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.linja.exports.DataExport;
import org.linja.exports.OfferExport;
import org.linja.exports.OrderExport;
import org.linja.exports.ShowExports;
import org.linja.web.kit.ActiveLocale;

/** Everything that is a customer's, ordered and taken along by its administrator. */
@Named
@ViewScoped
public class OurDataPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowExports showExports;
    @Inject OrderExport orderExport;
    @Inject OfferExport offerExport;
    @Inject ActiveLocale active;

    private List<DataExport> exports = List.of();

    public void load() {
        exports = showExports.list();
    }

    public String order() {
        orderExport.order(active.getLanguage());
        return "/portal/our-data?faces-redirect=true";
    }

    /** Leads the browser to the file, which it keeps; the page stays. */
    public void take(DataExport export) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        String way = "/exports/" + offerExport.offer(export.number()).token();
        external.redirect(external.getRequestContextPath() + way);
        faces.responseComplete();
    }

    public List<DataExport> getExports() {
        return exports;
    }

    /** Whether one is in the making. */
    public boolean isUnderWay() {
        return exports.stream().anyMatch(DataExport::isUnderWay);
    }
}
