package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.QuietHours;
import org.linja.escalation.rules.CaseQuiet;
import org.linja.escalation.rules.Hold;
import org.linja.escalation.rules.QuietSpan;

/** Gathers what decides whether somebody may be called about a case now. */
@ApplicationScoped
public class Quiet {
    @Inject Contracts contracts;
    @Inject Customers customers;
    @Inject CalledPeople people;

    /** What is known of people at this moment, each asked once. */
    public PeopleAt at(Instant now) {
        return new PeopleAt(people, now);
    }

    /** What is quiet for a case, by the version of the contract that it is under. */
    CaseQuiet of(SupportCase supportCase, boolean byHand, PeopleAt known) {
        // What nothing holds back is not kept waiting for an answer either.
        boolean overridden = byHand || supportCase.isCritical();
        return new CaseQuiet(
                supportCase.severity(),
                supportCase.claimedSeverity(),
                byHand,
                overridden ? null : hours(supportCase, known));
    }

    /** Until when a call waits; nothing if it may be made. */
    Optional<Hold> hold(CaseQuiet quiet, long personId, PeopleAt known) {
        return quiet.isOverridden()
                ? Optional.empty()
                : quiet.hold(known.sleeper(personId), known.now());
    }

    /**
     * Until when a call about a case waits, to a person of whom it is known what night they chose.
     *
     * @param night null for the house's
     */
    public Optional<Hold> hold(
            SupportCase supportCase,
            boolean byHand,
            long personId,
            @Nullable String night,
            String zone,
            PeopleAt known) {
        CaseQuiet quiet = of(supportCase, byHand, known);
        return quiet.isOverridden()
                ? Optional.empty()
                : quiet.hold(
                        known.sleeper(
                                personId, () -> people.sleeper(personId, night, zone, known.now())),
                        known.now());
    }

    /** In the zone that stands beside them in what both sides have signed. */
    private @Nullable QuietSpan hours(SupportCase supportCase, PeopleAt known) {
        Long version = supportCase.contractVersionId();
        QuietHours signed = version == null ? null : contracts.termsOf(version).quietHours();
        return signed == null
                ? null
                : new QuietSpan(
                        signed.from(),
                        signed.until(),
                        ZoneId.of(
                                known.zone(
                                        supportCase.customerId(),
                                        customer -> customers.byId(customer).zone())));
    }
}
