package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ActivateContractVersion;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.ShowProposals;
import org.linja.contracts.WithdrawContractVersion;

/** One proposed version, for whoever brings it into force or takes it back. */
@Named
@ViewScoped
public class ContractProposalPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowProposals showProposals;
    @Inject ShowContracts showContracts;
    @Inject ActivateContractVersion activateContractVersion;
    @Inject WithdrawContractVersion withdrawContractVersion;

    private long number;
    private transient @Nullable ProposalSheet sheet;

    public void load() {
        sheet = ProposalSheet.of(showProposals, showContracts, number);
    }

    public String activate() {
        ContractRow activated = activateContractVersion.activate(number);
        return "/contracts/contract?faces-redirect=true&code=%s&version=%d"
                .formatted(activated.code(), activated.version());
    }

    public String withdraw() {
        withdrawContractVersion.withdraw(number);
        return "/contracts/contract-proposals?faces-redirect=true";
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public @Nullable ProposalSheet getSheet() {
        return sheet;
    }
}
