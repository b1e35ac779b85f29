package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.administration.ShowAdministration;
import org.linja.contracts.ChangeCustomer;
import org.linja.contracts.Customer;
import org.linja.contracts.CustomerFields;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.ShowCustomers;
import org.linja.web.kit.Notices;
import org.linja.web.kit.SharedEdit;

/** One customer: what is known of it, and who changed what. */
@Named
@ViewScoped
public class CustomerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowCustomers showCustomers;
    @Inject ShowContracts showContracts;
    @Inject ShowAdministration showAdministration;
    @Inject ChangeCustomer changeCustomer;
    @Inject Notices notices;

    private String code = "";
    private long version;
    private @Nullable SharedEdit edit;
    private final CustomerForm form = new CustomerForm();
    private transient @Nullable CustomerSheet sheet;

    public void load() {
        CustomerSheet read =
                CustomerSheet.of(showCustomers, showContracts, showAdministration, code);
        Customer customer = read.customer();
        sheet = read;
        version = customer.version();
        if (edit == null) {
            edit = SharedEdit.of(customer.fields().byName(), version);
            form.fill(edit.getSeen());
        }
    }

    public void save() {
        SharedEdit mine = Objects.requireNonNull(edit);
        Map<String, String> wanted = mine.wanted(form.fields().byName());
        form.fill(
                mine.met(
                        changeCustomer.merge(
                                code, CustomerFields.of(mine.getSeen()), CustomerFields.of(wanted)),
                        wanted));
        if (!mine.isDisputed()) {
            notices.saved();
        }
    }

    public void disable() {
        changeCustomer.disable(code, version);
        notices.saved();
    }

    public void enable() {
        changeCustomer.enable(code, version);
        notices.saved();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable CustomerSheet getSheet() {
        return sheet;
    }

    public @Nullable SharedEdit getEdit() {
        return edit;
    }

    public CustomerForm getForm() {
        return form;
    }
}
