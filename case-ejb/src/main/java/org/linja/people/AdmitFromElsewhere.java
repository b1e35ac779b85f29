package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.people.rules.MailDomain;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.time.DatabaseClock;

/**
 * Lets in whom their firm's provider vouches for, if the firm invited them: by the account they are
 * bound to, or, the first time, by the address they were invited at. A second factor of theirs is
 * still to be shown: a provider vouches for the first alone.
 */
@Stateless
@PermitAll
public class AdmitFromElsewhere {
    @Inject SignInProviders providers;
    @Inject PersonKeys keys;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;

    /** The person; nobody where the firm did not invite them, or closed their account. */
    public Optional<LinjaPrincipal> admit(SignInProvider provider, ProvenElsewhere proven) {
        Optional<Account> bound =
                providers.bound(provider.customerId(), proven.issuer(), proven.subject());
        return bound.isPresent()
                ? bound.filter(Account::enabled).map(account -> account.proved(null))
                : bind(provider, proven);
    }

    private Optional<LinjaPrincipal> bind(SignInProvider provider, ProvenElsewhere proven) {
        if (!provider.domains().contains(MailDomain.of(proven.email()))) {
            return Optional.empty();
        }
        List<Account> invited = providers.unbound(provider.customerId(), proven.email());
        // Two with one address: nobody can say which of them it is.
        if (invited.size() != 1) {
            return Optional.empty();
        }
        LinjaPrincipal person = invited.get(0).proved(null);
        Instant now = clock.now();
        if (!providers.bind(person, provider.customerId(), proven, now)) {
            return Optional.empty();
        }
        keys.voidAll(person.personId());
        trail.add(
                AdministrationAct.PERSON_BOUND_ELSEWHERE,
                LastingName.ofPerson(person.personId()),
                provider.customerId(),
                List.of(),
                person.actor(),
                now);
        return Optional.of(person);
    }
}
