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
        List<ContractRow> ended = showOurContract.ended();
        look.beginWith(inForce, ended);
        if (look.getContract().isEmpty()) {
            sheet = null;
            return;
        }
        OurContract contract = showOurContract.show(look.getContract());
        List<ReportMonth> months =
                OurContractSheet.monthsOf(contract.row(), showOwnReport.months());
        if (look.getMonth().isEmpty()) {
            look.setMonth(months.get(0).toString());
        }
        OwnReport month = showOwnReport.show(look.getMonth());
        DeliveredService service = delivered(month);
        sheet =
                new OurContractSheet(
                        inForce,
                        ended,
                        contract,
                        months,
                        month,
                        service,
                        service == null ? null : showDelivered.say(service, active.getLocale()));
    }

    private @Nullable DeliveredService delivered(OwnReport month) {
        AuditRow report = month.report();
        return report == null || !month.isSealed()
                ? null
                : showDelivered.show(look.getContract(), report.number());
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
