package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ContractList;
import org.linja.contracts.ShowContracts;
import org.linja.web.kit.CustomerFilter;

/** Lists the versions of all contracts, or of one customer's. */
@Named
@ViewScoped
public class ContractsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowContracts showContracts;

    private final CustomerFilter filter = new CustomerFilter();
    private transient @Nullable ContractList contracts;

    public void load() {
        contracts = showContracts.list(filter.getCustomer(), SHOWN, filter.getAfter());
    }

    public String filter() {
        filter.rewind();
        return "/contracts/contracts?faces-redirect=true&includeViewParams=true";
    }

    public CustomerFilter getFilter() {
        return filter;
    }

    public @Nullable ContractList getContracts() {
        return contracts;
    }
}
