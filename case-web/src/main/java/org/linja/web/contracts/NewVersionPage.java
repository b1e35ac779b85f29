package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ProposalRow;
import org.linja.contracts.ProposeContractVersion;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.ShowProposals;

/** Writes a new version of a contract from an old one, or a contract of its own by its pattern. */
@Named
@ViewScoped
public class NewVersionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowContracts showContracts;
    @Inject ShowProposals showProposals;
    @Inject ProposeContractVersion proposeContractVersion;

    private final VersionOrder order = new VersionOrder();
    private long newestSeen;
    private long newest;
    private @Nullable VersionForm form;

    public void load() {
        form = VersionForm.of(order.terms(showContracts, showProposals));
        look();
        goOn();
    }

    /** Looks whether somebody wrote another version meanwhile. */
    public void look() {
        newest = showContracts.versions(order.getContract()).get(0).version();
    }

    /** The writer knows of the newest version and puts theirs behind it. */
    public void goOn() {
        newestSeen = newest;
    }

    public String save() {
        ProposalRow proposed =
                proposeContractVersion.propose(
                        order.isPattern()
                                ? written().firstVersion()
                                : written().versionOf(order.getContract(), newestSeen),
                        order.revises());
        return "/contracts/contract-proposal?faces-redirect=true&number=" + proposed.id();
    }

    /** Whether somebody wrote a version that the writer has not seen. */
    public boolean isOvertaken() {
        return !order.isPattern() && newest != newestSeen;
    }

    /** The number the new version will bear. */
    public long getNumber() {
        return newestSeen + 1;
    }

    public long getNewest() {
        return newest;
    }

    private VersionForm written() {
        return Objects.requireNonNull(form);
    }

    public VersionOrder getOrder() {
        return order;
    }

    public @Nullable VersionForm getForm() {
        return form;
    }
}
