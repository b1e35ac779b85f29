package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditRow;
import org.linja.audit.OrderOwnReport;
import org.linja.audit.OwnReport;
import org.linja.audit.ShowOwnReport;
import org.linja.audit.rules.ReportMonth;
import org.linja.contracts.ContractRow;
import org.linja.portal.OurContract;
import org.linja.portal.ShowOurContract;
import org.linja.reports.DeliveredService;
import org.linja.reports.ShowDelivered;
import org.linja.web.kit.ActiveLocale;

/** What a customer was promised, and how it was kept in a month. */
@Named
@ViewScoped
public class OurContractPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowOurContract showOurContract;
    @Inject ShowOwnReport showOwnReport;
    @Inject OrderOwnReport orderOwnReport;
    @Inject ShowDelivered showDelivered;
    @Inject ActiveLocale active;

    private final ContractLook look = new ContractLook();
    private transient @Nullable OurContractSheet sheet;

    public void load() {
        List<ContractRow> inForce = showOurContract.inForce();
        if (look.getContract().isEmpty() && !inForce.isEmpty()) {
            look.setContract(inForce.get(0).code());
        }
        List<ReportMonth> months = showOwnReport.months();
        if (look.getMonth().isEmpty()) {
            look.setMonth(months.get(0).toString());
        }
        OwnReport month = showOwnReport.show(look.getMonth());
        sheet = look.getContract().isEmpty() ? null : sheet(inForce, months, month);
    }

    private OurContractSheet sheet(
            List<ContractRow> inForce, List<ReportMonth> months, OwnReport month) {
        OurContract contract = showOurContract.show(look.getContract());
        AuditRow report = month.report();
        if (report == null || !month.isSealed()) {
            return new OurContractSheet(inForce, contract, months, month, null, null);
        }
        DeliveredService service = showDelivered.show(look.getContract(), report.number());
        return new OurContractSheet(
                inForce,
                contract,
                months,
                month,
                service,
                showDelivered.say(service, active.getLocale()));
    }

    public String choose() {
        look.turn();
        return "/portal/our-contract?faces-redirect=true&includeViewParams=true";
    }

    public String order() {
        orderOwnReport.order(look.getMonth());
        return "/portal/our-contract?faces-redirect=true&includeViewParams=true";
    }

    public ContractLook getLook() {
        return look;
    }

    public @Nullable OurContractSheet getSheet() {
        return sheet;
    }
}
