package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.TermsAlarm;
import org.linja.calendars.TermsLock;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ProposalState;
import org.linja.contracts.rules.TermsDraft;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Brings a proposed version into force, by somebody who had no hand in writing it; if running cases
 * follow it, they are moved once it is in force.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ActivateContractVersion {
    @Inject TermsLock termsLock;
    @Inject TermsAlarm alarm;
    @Inject VersionDesk desk;
    @Inject Customers customers;
    @Inject Contracts contracts;
    @Inject Proposals proposals;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Activates the proposal, checked again against what there is now, and returns the version. It
     * begins when its writer wished, or now.
     *
     * @throws Problem {@code not-found}, {@code already-ended}, {@code second-person-needed} for
     *     whoever wrote it, {@code stale-version} where another version came first, {@code
     *     invalid-input} where it can be promised no more
     */
    public ContractRow activate(long number) {
        // Before the time is asked: every opening is either before this version or after it.
        termsLock.change();
        Instant now = clock.now();
        long me = actor.get().personId();
        ProposalRow proposal = proposals.byId(number, me).orElseThrow(Problem::notFound);
        if (proposal.state() != ProposalState.OPEN) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        if (proposal.written()) {
            throw new Problem(ProblemType.SECOND_PERSON_NEEDED);
        }
        Customer customer =
                customers
                        .lockSigner(proposal.customer())
                        .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
        Optional<ContractRow> newest = desk.newest(proposal.code(), now);
        if (newest.map(ContractRow::version).orElse(0) != proposal.basedOn()) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        ContractTerms terms =
                desk.checked(
                        customer,
                        proposal.code(),
                        TermsDraft.of(proposal.terms()),
                        proposal.from(),
                        proposal.until(),
                        now);
        Instant from = Objects.requireNonNullElse(proposal.from(), now);
        boolean ended = proposals.end(number, ProposalState.ACTIVATED, me, now);
        if (!ended || !contracts.activate(proposal, from, me, now)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        trail.add(
                AdministrationAct.CONTRACT_VERSION_ACTIVATED,
                "contract:" + proposal.code(),
                customer.id(),
                FieldChange.between(
                        newest.map(VersionDesk::lines).orElse(Map.of()),
                        VersionDesk.lines(proposal.version(), from, proposal.until(), terms)),
                actor.get(),
                now);
        ContractRow activated = desk.newest(proposal.code(), now).orElseThrow();
        if (activated.version() > 1 && terms.runningCasesFollow()) {
            alarm.setForContract(activated.id(), from, customer.id());
        }
        return activated;
    }
}
