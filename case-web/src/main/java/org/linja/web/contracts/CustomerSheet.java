package org.linja.web.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationRow;
import org.linja.administration.ShowAdministration;
import org.linja.contracts.ContractRow;
import org.linja.contracts.Customer;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.ShowCustomers;

/** Everything the page of a customer shows, read in one go. */
public record CustomerSheet(
        Customer customer, List<ContractRow> contracts, List<AdministrationRow> trail) {
    private static final int TRAIL_SHOWN = 5;
    private static final int CONTRACTS_SHOWN = 10;

    static CustomerSheet of(
            ShowCustomers customers,
            ShowContracts contracts,
            ShowAdministration trail,
            @Nullable String code) {
        Customer customer = customers.one(code == null ? "" : code);
        return new CustomerSheet(
                customer,
                contracts.list(customer.code(), CONTRACTS_SHOWN, null).items(),
                trail.list(customer.code(), TRAIL_SHOWN, null).items());
    }
}
