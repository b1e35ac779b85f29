package org.linja.web.contracts;

import java.util.List;
import java.util.Optional;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ShowContracts;
import org.linja.contracts.rules.FlatTerms;

/** Everything the page of one version of a contract shows, read in one go. */
public record ContractSheet(ContractRow row, List<ContractRow> versions) {

    static ContractSheet of(ShowContracts contracts, String code, long version) {
        return new ContractSheet(contracts.version(code, version), contracts.versions(code));
    }

    /** What is promised, clause by clause. */
    public TermsSheet clauses() {
        return new TermsSheet(row.terms());
    }

    /** What this version promises otherwise than the one before it; nothing for the first. */
    public List<FieldChange> changes() {
        Optional<ContractRow> before =
                versions.stream().filter(one -> one.version() == row.version() - 1).findFirst();
        return before.map(
                        older ->
                                FieldChange.between(
                                        FlatTerms.of(older.terms()), FlatTerms.of(row.terms())))
                .orElse(List.of());
    }
}
