package org.linja.web.procedures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.procedures.DeviationSheet;
import org.linja.procedures.ShowDeviations;

/** What is done otherwise for a customer, wherever the desk speaks with or of them. */
@Named
@RequestScoped
public class DeviationDesk {
    private static final int SHOWN = 10;

    @Inject ShowDeviations showDeviations;

    // A page asks many times while it is drawn.
    private final Map<String, List<DeviationSheet>> read = new HashMap<>();
    private final Map<CaseId, List<DeviationSheet>> ofCases = new HashMap<>();

    /** In force now for a contract; for all of the customer's where it is not known which. */
    public List<DeviationSheet> inForce(String customer, @Nullable String contract) {
        return read.computeIfAbsent(
                customer + '/' + contract, key -> showDeviations.inForce(customer, contract));
    }

    /** In force now for the contract of a case; none where it has no contract. */
    public List<DeviationSheet> ofCase(CaseId number) {
        return ofCases.computeIfAbsent(number, showDeviations::ofCase);
    }

    /** The newest of a customer, however they stand. */
    public List<DeviationSheet> newest(String customer) {
        return read.computeIfAbsent(
                customer, key -> showDeviations.list(customer, SHOWN, null).items());
    }
}
