package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.AddManagedService;
import org.linja.monitoring.MakeMonitorToken;
import org.linja.monitoring.ManagedService;
import org.linja.monitoring.MonitorTokenRow;
import org.linja.monitoring.RetireManagedService;
import org.linja.monitoring.RevokeMonitorToken;
import org.linja.monitoring.ShowManagedServices;

/** What of the customer of the page is managed, and by which tokens its monitoring comes. */
@Named
@ViewScoped
public class ManagedServicesPanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject CustomerPage customer;
    @Inject ShowManagedServices showManagedServices;
    @Inject AddManagedService addManagedService;
    @Inject RetireManagedService retireManagedService;
    @Inject MakeMonitorToken makeMonitorToken;
    @Inject RevokeMonitorToken revokeMonitorToken;
    @Inject TokenOnce tokenOnce;

    private List<ManagedService> services = List.of();
    private List<MonitorTokenRow> tokens = List.of();
    private ManagedServiceForm form = new ManagedServiceForm();

    public void load() {
        services = showManagedServices.of(customer.getCode());
        tokens = showManagedServices.tokensOf(customer.getCode());
    }

    public void add() {
        addManagedService.add(customer.getCode(), form.wanted());
        form = new ManagedServiceForm();
    }

    public void retire(ManagedService service) {
        retireManagedService.retire(customer.getCode(), service.id());
    }

    public void makeToken() {
        String name = form.getTokenName().strip();
        tokenOnce.show(
                makeMonitorToken.make(customer.getCode(), form.getTokenOf(), name, form.getDays()));
        form = new ManagedServiceForm();
    }

    public void revoke(MonitorTokenRow token) {
        revokeMonitorToken.revoke(customer.getCode(), token.serviceId(), token.id());
    }

    public List<ManagedService> getServices() {
        return services;
    }

    public List<MonitorTokenRow> getTokens() {
        return tokens;
    }

    public ManagedServiceForm getForm() {
        return form;
    }

    public List<Severity> getSeverities() {
        return List.of(Severity.values());
    }
}
