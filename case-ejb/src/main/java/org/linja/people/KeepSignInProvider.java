package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.config.Settings;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Says where a customer's people sign in, or that they sign in here again. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class KeepSignInProvider {
    @Inject SignInProviders providers;
    @Inject Customers customers;
    @Inject Settings settings;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;
    @Inject SecondFactor secondFactor;

    /**
     * Keeps it; it holds from the next sign-in on.
     *
     * @param version that was seen; 0 where there was none
     * @throws Problem {@code not-found}; {@code invalid-input}, also for a domain of another
     *     customer's; {@code stale-version}
     */
    public void keep(String code, ProviderFields fields, long version) {
        secondFactor.require(SecondFactor.FRESH);
        fields.check(settings.stage().allowsInventedPeople());
        Customer customer = firm(code);
        requireFree(customer, fields);
        Optional<SignInProvider> before = providers.of(code);
        if (!providers.keep(customer.id(), fields, version)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        requireFree(customer, fields);
        if (before.filter(one -> !namesAlike(one, fields)).isPresent()) {
            // Another provider's names for people mean nothing of this one's, and a provider may
            // name the same people otherwise for another client.
            providers.releaseAll(customer.id());
        }
        record(
                AdministrationAct.SIGN_IN_PROVIDER_KEPT,
                customer,
                FieldChange.between(
                        before.map(KeepSignInProvider::told).orElse(Map.of()), fields.byName()));
    }

    private void requireFree(Customer customer, ProviderFields fields) {
        List<String> taken = providers.taken(customer.id(), fields.domains());
        if (!taken.isEmpty()) {
            throw Problem.invalid("domains", "domain-taken", taken.get(0));
        }
    }

    private static boolean namesAlike(SignInProvider before, ProviderFields fields) {
        return before.issuer().equals(fields.issuer())
                && before.clientId().equals(fields.clientId());
    }

    /**
     * Removes it: passwords of this house are good again, and are all there is.
     *
     * @throws Problem {@code not-found}; {@code stale-version}
     */
    public void remove(String code, long version) {
        secondFactor.require(SecondFactor.FRESH);
        Customer customer = firm(code);
        SignInProvider before = providers.of(code).orElseThrow(Problem::notFound);
        if (!providers.remove(customer.id(), version)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        providers.releaseAll(customer.id());
        record(
                AdministrationAct.SIGN_IN_PROVIDER_REMOVED,
                customer,
                FieldChange.between(told(before), Map.of()));
    }

    private void record(AdministrationAct act, Customer customer, List<FieldChange> changes) {
        trail.add(
                act,
                "customer:" + customer.code(),
                customer.id(),
                changes,
                actor.get(),
                clock.now());
    }

    private static Map<String, String> told(SignInProvider kept) {
        return new ProviderFields(kept.issuer(), kept.clientId(), kept.domains(), kept.onlyWay())
                .byName();
    }

    private Customer firm(String code) {
        return customers.byCode(code).orElseThrow(Problem::notFound);
    }
}
