package org.linja.web.looks;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.linja.looks.BeginLook;
import org.linja.looks.LookRow;
import org.linja.looks.LookablePerson;
import org.linja.looks.ShowLooks;
import org.linja.web.kit.CustomerFilter;
import org.linja.web.signin.OwnSession;

/** A manager chooses through whose eyes to see the portal, and says why. */
@Named
@ViewScoped
public class LooksPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowLooks showLooks;
    @Inject BeginLook beginLook;
    @Inject HttpServletRequest request;

    private final CustomerFilter filter = new CustomerFilter();
    private final LookForm form = new LookForm();
    private List<LookRow> looks = List.of();
    private List<LookablePerson> people = List.of();

    public void load() {
        looks = showLooks.list();
        people = filter.getCustomer() == null ? List.of() : showLooks.people(filter.getCustomer());
    }

    public String find() {
        return "/looks/looks?faces-redirect=true&includeViewParams=true";
    }

    public String begin() {
        String code = filter.getCustomer() == null ? "" : filter.getCustomer();
        beginLook.begin(code, form.getPerson(), form.getReason(), OwnSession.of(request));
        return "/portal/my-cases?faces-redirect=true";
    }

    public CustomerFilter getFilter() {
        return filter;
    }

    public LookForm getForm() {
        return form;
    }

    public List<LookRow> getLooks() {
        return looks;
    }

    public List<LookablePerson> getPeople() {
        return people;
    }
}
