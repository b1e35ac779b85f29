package org.linja.web.contracts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.ShowProposals;
import org.linja.contracts.rules.ContractTerms;

/** Which version an administrator began from, as the address of the page says it. */
public class VersionOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private String contract = "";
    private long version;
    private boolean pattern;
    private long proposal;

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** Number of an open proposal that is to be revised, 0 for none. */
    public long getProposal() {
        return proposal;
    }

    public void setProposal(long proposal) {
        this.proposal = proposal;
    }

    /** Whether it only serves as a pattern for a contract of its own. */
    public boolean isPattern() {
        return pattern;
    }

    public void setPattern(boolean pattern) {
        this.pattern = pattern;
    }

    /** The terms the writer begins with. */
    ContractTerms terms(ShowContracts contracts, ShowProposals proposals) {
        return proposal == 0
                ? contracts.version(contract, version).terms()
                : proposals.proposal(proposal).terms();
    }

    @Nullable Long revises() {
        return proposal == 0 ? null : (Long) proposal;
    }
}
