package org.linja.web.contracts;

import java.io.Serializable;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.MakeMonitorToken;
import org.linja.monitoring.NewManagedService;
import org.linja.monitoring.rules.AlertSeverity;
import org.linja.monitoring.rules.LabelValues;

/** What is typed of a service to be managed, and of a token for its monitoring. */
public class ManagedServiceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String service = "";
    private String contract = "";
    private String label = NewManagedService.USUAL_LABEL;
    private String critical = "critical";
    private String high = "error";
    private String medium = "warning";
    private String low = "info";
    private String usual = Severity.MEDIUM.slug();
    private long mostAnHour = NewManagedService.USUAL_AN_HOUR;
    private long tokenOf;
    private String tokenName = "";
    private long days = MakeMonitorToken.USUAL_DAYS;

    /** Which service to add. */
    NewManagedService wanted() {
        return new NewManagedService(
                name.strip(),
                service.strip(),
                contract.isBlank() ? null : contract.strip(),
                new AlertSeverity(
                        label.strip(),
                        LabelValues.bySeverity(critical, high, medium, low),
                        Severity.of(usual)),
                mostAnHour);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getCritical() {
        return critical;
    }

    public void setCritical(String critical) {
        this.critical = critical;
    }

    public String getHigh() {
        return high;
    }

    public void setHigh(String high) {
        this.high = high;
    }

    public String getMedium() {
        return medium;
    }

    public void setMedium(String medium) {
        this.medium = medium;
    }

    public String getLow() {
        return low;
    }

    public void setLow(String low) {
        this.low = low;
    }

    public String getUsual() {
        return usual;
    }

    public void setUsual(String usual) {
        this.usual = usual;
    }

    public long getMostAnHour() {
        return mostAnHour;
    }

    public void setMostAnHour(long mostAnHour) {
        this.mostAnHour = mostAnHour;
    }

    public long getTokenOf() {
        return tokenOf;
    }

    public void setTokenOf(long tokenOf) {
        this.tokenOf = tokenOf;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }

    public long getDays() {
        return days;
    }

    public void setDays(long days) {
        this.days = days;
    }
}
