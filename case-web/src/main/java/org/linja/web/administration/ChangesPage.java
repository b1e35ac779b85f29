package org.linja.web.administration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationList;
import org.linja.administration.ShowAdministration;
import org.linja.web.kit.CustomerFilter;

/** Tells who changed what the house works by, newest first. */
@Named
@ViewScoped
public class ChangesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowAdministration showAdministration;

    private final CustomerFilter filter = new CustomerFilter();
    private transient @Nullable AdministrationList entries;

    public void load() {
        entries = showAdministration.list(filter.getCustomer(), SHOWN, filter.getAfter());
    }

    public String filter() {
        filter.rewind();
        return "/administration/changes?faces-redirect=true&includeViewParams=true";
    }

    public CustomerFilter getFilter() {
        return filter;
    }

    public @Nullable AdministrationList getEntries() {
        return entries;
    }
}
