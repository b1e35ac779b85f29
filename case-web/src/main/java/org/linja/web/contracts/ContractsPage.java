package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ContractList;
import org.linja.contracts.ShowContracts;

/** Lists the versions of all contracts, or of one customer's. */
@Named
@ViewScoped
public class ContractsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowContracts showContracts;

    private @Nullable String customer;
    private @Nullable Long after;
    private transient @Nullable ContractList contracts;

    public void load() {
        contracts = showContracts.list(customer, SHOWN, after);
    }

    public String filter() {
        after = null;
        return "/contracts/contracts?faces-redirect=true&includeViewParams=true";
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

    public @Nullable ContractList getContracts() {
        return contracts;
    }
}
