package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.administration.rules.AdministrationAct;
import org.linja.calendars.TermsLock;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.ContractFacts;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.Slugged;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.rules.DeviationChange;
import org.linja.procedures.rules.DeviationCheck.Wish;
import org.linja.procedures.rules.DeviationStanding.Ending;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.StepReading;
import org.linja.sla.rules.ClockKind;

/** Lays before a customer what is to be done otherwise for them; nothing is, until they sign. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ProposeDeviation {
    static final int WORDS_LIMIT = 1_000;

    @Inject TermsLock terms;
    @Inject Customers customers;
    @Inject Contracts contracts;
    @Inject Deviations deviations;
    @Inject DeviationSheets sheets;
    @Inject DeviationDesk desk;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Proposes it; a faulty one stores nothing.
     *
     * @throws Problem {@code unknown-customer}; {@code invalid-input} naming everything that is
     *     wrong, also where another one names the same step at the same time; {@code already-ended}
     *     and {@code not-found} for what cannot be replaced
     */
    public DeviationSheet propose(NewDeviation wanted) {
        terms.change();
        Customer customer =
                customers
                        .byCode(wanted.customer())
                        .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
        Instant now = clock.now();
        check(wanted, customer);
        List<DeviationRow> open = deviations.openOf(customer.id(), now);
        @Nullable DeviationRow replaced = replaced(wanted, customer, open);
        new FieldChecks()
                .check(
                        open.size() < Deviations.MOST_OPEN,
                        "contract",
                        "too-many-deviations",
                        "" + Deviations.MOST_OPEN)
                .orRefuse();
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
                open,
                now);
        long me = actor.get().personId();
        if (replaced != null && replaced.deviation().signedAt() == null) {
            // What nobody signed makes room at once: two of them could not both be signed.
            deviations.end(replaced.deviation().id(), Ending.REPLACED, "", me, now);
        }
        long id =
                deviations.add(
                        customer,
                        wanted,
                        replaced == null ? 1 : replaced.version() + 1,
                        changes(wanted, templates),
                        me,
                        now);
        DeviationRow row = deviations.byId(id, customer.id()).orElseThrow();
        desk.tell(AdministrationAct.DEVIATION_PROPOSED, row, now);
        return sheets.of(row, now);
    }

    /**
     * Ends one for the house, signed or not.
     *
     * @throws Problem {@code invalid-input} without a reason; {@code not-found}, {@code
     *     already-ended}
     */
    public DeviationSheet withdraw(long id, String why) {
        ProcedureActs.checkReason(why);
        terms.change();
        Instant now = clock.now();
        DeviationRow row = deviations.byId(id, null).orElseThrow(Problem::notFound);
        boolean ended =
                row.standing(now).isOpen()
                        && deviations.end(id, Ending.WITHDRAWN, why, actor.get().personId(), now);
        if (!ended) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        desk.tellWhy(AdministrationAct.DEVIATION_WITHDRAWN, row, why, now);
        return sheets.of(deviations.byId(id, null).orElseThrow(), now);
    }

    private void check(NewDeviation wanted, Customer customer) {
        boolean theirs =
                contracts.factsFor(customer.id()).stream()
                        .map(ContractFacts::code)
                        .anyMatch(wanted.contract()::equals);
        boolean clockKnown =
                wanted.clock().isEmpty()
                        || Slugged.find(ClockKind.class, wanted.clock()).isPresent();
        new FieldChecks()
                .check(theirs, "contract", "unknown-contract")
                .check(clockKnown, "clock", "unknown-value")
                .required("wording", wanted.wording())
                .prose("wording", wanted.wording(), WORDS_LIMIT)
                .required("reason", wanted.reason())
                .prose("reason", wanted.reason(), WORDS_LIMIT)
                .orRefuse();
    }

    private @Nullable DeviationRow replaced(
            NewDeviation wanted, Customer customer, List<DeviationRow> open) {
        Long replaces = wanted.replaces();
        if (replaces == null) {
            return null;
        }
        DeviationRow row =
                deviations
                        .byId(replaces, customer.id())
                        .filter(one -> one.deviation().contract().equals(wanted.contract()))
                        .orElseThrow(Problem::notFound);
        boolean followed = open.stream().anyMatch(one -> replaces.equals(one.replaces()));
        if (row.ending() != null || followed) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        return row;
    }

    /** What is wanted, with what each step says now. */
    static List<DeviationChange> changes(
            NewDeviation wanted, Map<String, ProcedureTemplate> templates) {
        return wanted.changes().stream()
                .map(
                        wish ->
                                new DeviationChange(
                                        wish.template(),
                                        wish.step(),
                                        wish.act(),
                                        wish.within(),
                                        StepReading.of(
                                                Objects.requireNonNull(
                                                                templates.get(wish.template()))
                                                        .step(wish.step()))))
                .toList();
    }
}
