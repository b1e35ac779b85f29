package org.linja.web.contracts;

import java.util.List;
import java.util.Optional;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ProposalRow;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.ShowProposals;
import org.linja.contracts.rules.FlatTerms;
import org.linja.contracts.rules.ProposalState;

/** Everything the page of one proposed version shows, read in one go. */
public record ProposalSheet(ProposalRow row, Optional<ContractRow> before) {

    static ProposalSheet of(ShowProposals proposals, ShowContracts contracts, long number) {
        ProposalRow row = proposals.proposal(number);
        return new ProposalSheet(
                row,
                row.basedOn() == 0
                        ? Optional.empty()
                        : Optional.of(contracts.version(row.code(), row.basedOn())));
    }

    /** What would be promised, clause by clause. */
    public TermsSheet clauses() {
        return new TermsSheet(row.terms());
    }

    public boolean isOpen() {
        return row.state() == ProposalState.OPEN;
    }

    /** What would be promised otherwise than in the version it is based on. */
    public List<FieldChange> changes() {
        return before.map(
                        older ->
                                FieldChange.between(
                                        FlatTerms.of(older.terms()), FlatTerms.of(row.terms())))
                .orElse(List.of());
    }
}
