package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.CreateCustomer;
import org.linja.contracts.CustomerList;
import org.linja.contracts.ShowCustomers;

/** Lists and finds customers, and takes new ones on. */
@Named
@ViewScoped
public class CustomersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowCustomers showCustomers;
    @Inject CreateCustomer createCustomer;

    private @Nullable String text;
    private @Nullable Long after;
    private transient @Nullable CustomerList customers;
    private final CustomerForm form = new CustomerForm();

    public void load() {
        customers = showCustomers.list(text == null ? "" : text, SHOWN, after);
    }

    public String search() {
        after = null;
        return "/contracts/customers?faces-redirect=true&includeViewParams=true";
    }

    public String create() {
        String code = createCustomer.create(form.code(), form.fields()).code();
        return "/contracts/customer?faces-redirect=true&code=" + code;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable CustomerList getCustomers() {
        return customers;
    }

    public CustomerForm getForm() {
        return form;
    }
}
