package org.linja.looks;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.looks.Looks.Open;
import org.linja.people.People;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Onlooker;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Tells the door through whose eyes a session sees. Asked anew with each request: a look is over
 * with its half hour, with the right of whoever looks, with the account of the person seen, and
 * when cases of the customer are closed to whoever looks.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class FollowLook {
    @Inject Looks looks;
    @Inject People people;
    @Inject DatabaseClock clock;

    /** For whoever is signed in in this session, as the house knows them now. */
    public LookNow of(LinjaPrincipal person, long session) {
        boolean may = person.customerId() == null && person.roles().contains(Role.DUTY_MANAGER);
        Optional<Open> open = may ? looks.openIn(session) : Optional.empty();
        return open.map(look -> at(look, person)).orElse(LookNow.NONE);
    }

    private LookNow at(Open look, LinjaPrincipal person) {
        Onlooker onlooker =
                new Onlooker(
                        person.personId(), person.getName(), person.displayName(), look.endsAt());
        boolean lasts =
                look.endsAt().isAfter(clock.now())
                        && !looks.isClosedTo(person.personId(), look.customerId());
        return lasts
                ? people.known(look.seenAs())
                        .filter(seen -> seen.roles().contains(Role.CUSTOMER))
                        .map(seen -> new LookNow(seen.seenBy(onlooker), false))
                        .orElse(new LookNow(null, true))
                : new LookNow(null, true);
    }
}
