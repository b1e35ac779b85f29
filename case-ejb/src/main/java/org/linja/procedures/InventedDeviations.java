package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.linja.administration.rules.AdministrationAct;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.security.Actor;
import org.linja.procedures.rules.DeviationCheck.Wish;
import org.linja.procedures.rules.ProcedureTemplate;

/** Deviations that both sides of an invented house have agreed on, kept as theirs are. */
@ApplicationScoped
public class InventedDeviations {
    @Inject Customers customers;
    @Inject Deviations deviations;
    @Inject DeviationSheets sheets;
    @Inject DeviationDesk desk;
    @Inject EndingDeviations endings;

    /** Keeps one that the house proposed and the customer signed. */
    public void agree(
            NewDeviation wanted,
            Actor administrator,
            Instant proposedAt,
            Actor signatory,
            Instant signedAt) {
        Customer customer = customers.byCode(wanted.customer()).orElseThrow();
        Map<String, ProcedureTemplate> templates =
                sheets.inForce(wanted.changes().stream().map(Wish::template));
        DeviationDesk.check(
                new DeviationDesk.Draft(
                        wanted.contract(),
                        wanted.from(),
                        wanted.until(),
                        ZoneId.of(customer.zone()),
                        wanted.changes(),
                        wanted.replaces()),
                templates,
                deviations.openOf(customer.id(), proposedAt),
                proposedAt);
        long id =
                deviations.add(
                        customer,
                        wanted,
                        1,
                        ProposeDeviation.changes(wanted, templates),
                        administrator.personId(),
                        proposedAt);
        DeviationRow row = deviations.byId(id, customer.id()).orElseThrow();
        desk.tell(AdministrationAct.DEVIATION_PROPOSED, row, administrator, proposedAt);
        boolean signed = deviations.sign(id, row.digest(), signatory.personId(), signedAt);
        if (!signed) {
            throw new IllegalStateException("D-" + id + " was not signed");
        }
        desk.tell(AdministrationAct.DEVIATION_SIGNED, row, signatory, signedAt);
        endings.watch(row, signedAt);
    }
}
