package org.linja.web.procedures;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.DeviationList;
import org.linja.procedures.ShowDeviations;
import org.linja.web.kit.CustomerFilter;

/** Lists what is done otherwise for whom, and says which of it is nearly over. */
@Named
@ViewScoped
public class DeviationsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowDeviations showDeviations;

    private final CustomerFilter filter = new CustomerFilter();
    private transient @Nullable DeviationList found;

    public void load() {
        found = showDeviations.list(filter.getCustomer(), SHOWN, filter.getAfter());
    }

    public String filter() {
        filter.rewind();
        return "/procedures/deviations?faces-redirect=true&includeViewParams=true";
    }

    public CustomerFilter getFilter() {
        return filter;
    }

    public @Nullable DeviationList getFound() {
        return found;
    }
}
