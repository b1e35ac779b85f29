package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.people.rules.FirstTurn;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.time.DatabaseClock;

/**
 * Hears the code of whoever has proved a password, and lets them in with all that they may do. A
 * wrong one is counted, so nothing here is undone by a refusal.
 */
@Stateless
@PermitAll
public class TakeSecondTurn {
    @Inject People people;
    @Inject SecondTurns turns;
    @Inject DatabaseClock clock;

    /** What is kept of whoever has just proved the password. */
    public FirstTurn begin(LinjaPrincipal person) {
        return new FirstTurn(person.getName(), person.credentialStamp(), clock.outside());
    }

    /** Whether the second turn may still come. */
    public boolean isAwaited(FirstTurn first) {
        return !first.isOver(clock.outside());
    }

    /** The person, if the code is theirs and new, and the first turn not long over. */
    public Optional<LinjaPrincipal> take(FirstTurn first, String code) {
        return people.accountOf(first.login())
                .filter(Account::enabled)
                .filter(account -> account.credentialStamp() == first.credentialStamp())
                .filter(account -> isAwaited(first))
                .filter(account -> turns.proves(account.principal().actor(), code))
                .map(account -> account.proved(clock.now()));
    }
}
