package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.rules.ContractCode;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.CustomerCode;
import org.linja.contracts.rules.ProposalState;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Lays a version of a contract before a second person, who alone can bring it into force. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ProposeContractVersion {
    private static final int MOST_OPEN = 20;

    @Inject VersionDesk desk;
    @Inject Customers customers;
    @Inject Proposals proposals;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Proposes a version that stands for no other proposal. */
    public ProposalRow propose(NewContractVersion wanted) {
        return propose(wanted, null);
    }

    /**
     * Proposes the version; a faulty one stores nothing.
     *
     * @param revises number of an open proposal that this one replaces; whoever wrote at that one
     *     counts as a writer of this one too
     * @throws Problem {@code invalid-input} naming everything that is wrong, {@code
     *     unknown-customer}, {@code version-required} or {@code stale-version} where the contract
     *     has other versions than its writer knows, {@code already-ended} where what is revised is
     *     not open any more
     */
    public ProposalRow propose(NewContractVersion wanted, @Nullable Long revises) {
        if (!ContractCode.fits(wanted.code())) {
            throw Problem.invalid("code", "contract-code-form");
        }
        Instant now = clock.now();
        Customer customer = customer(wanted, desk.newest(wanted.code(), now));
        Optional<ContractRow> newest = desk.newest(wanted.code(), now);
        requireFresh(wanted, newest);
        ContractTerms terms =
                desk.checked(
                        customer,
                        wanted.code(),
                        wanted.terms(),
                        wanted.from(),
                        wanted.until(),
                        now);
        if (revises != null) {
            replace(revises, wanted.code(), now);
        }
        if (proposals.open(wanted.code()) >= MOST_OPEN) {
            throw Problem.invalid("code", "too-many-proposals");
        }
        long me = actor.get().personId();
        long id =
                proposals.add(wanted, customer.id(), terms, revises == null ? 0 : revises, me, now);
        trail.add(
                AdministrationAct.CONTRACT_VERSION_PROPOSED,
                "contract:" + wanted.code(),
                customer.id(),
                FieldChange.between(
                        newest.map(VersionDesk::lines).orElse(Map.of()),
                        VersionDesk.lines(
                                newest.map(ContractRow::version).orElse(0) + 1,
                                wanted.from(),
                                wanted.until(),
                                terms)),
                actor.get(),
                now);
        return proposals.byId(id, me).orElseThrow();
    }

    /** Locked, so that two proposals of one customer are counted one after the other. */
    private Customer customer(NewContractVersion wanted, Optional<ContractRow> newest) {
        String given = wanted.customer();
        if (newest.isPresent() && given != null && !given.equals(newest.get().customer())) {
            throw Problem.invalid("customer", "other-customers-contract");
        }
        String code = newest.map(ContractRow::customer).orElse(given);
        if (code == null || code.isBlank()) {
            throw Problem.invalid("customer", "required");
        }
        return Optional.of(code)
                .filter(CustomerCode::fits)
                .flatMap(customers::lockSigner)
                .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
    }

    private static void requireFresh(NewContractVersion wanted, Optional<ContractRow> newest) {
        if (newest.isPresent() && wanted.basedOn() == null) {
            throw new Problem(ProblemType.VERSION_REQUIRED);
        }
        long known = wanted.basedOn() == null ? 0 : wanted.basedOn();
        if (known != newest.map(ContractRow::version).orElse(0)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
    }

    private void replace(long id, String code, Instant now) {
        ProposalRow older =
                proposals
                        .byId(id, actor.get().personId())
                        .filter(one -> one.code().equals(code))
                        .orElseThrow(Problem::notFound);
        if (!proposals.end(older.id(), ProposalState.WITHDRAWN, actor.get().personId(), now)) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
    }
}
