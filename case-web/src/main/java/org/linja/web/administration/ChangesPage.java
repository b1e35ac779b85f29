package org.linja.web.administration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationList;
import org.linja.administration.ShowAdministration;

/** Tells who changed what the house works by, newest first. */
@Named
@ViewScoped
public class ChangesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowAdministration showAdministration;

    private @Nullable String customer;
    private @Nullable Long after;
    private transient @Nullable AdministrationList entries;

    public void load() {
        entries = showAdministration.list(customer, SHOWN, after);
    }

    public String filter() {
        after = null;
        return "/administration/changes?faces-redirect=true&includeViewParams=true";
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer == null ? null : customer.strip().toUpperCase(Locale.ROOT);
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable AdministrationList getEntries() {
        return entries;
    }
}
