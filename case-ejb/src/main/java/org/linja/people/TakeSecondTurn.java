package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
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

    /**
     * The person, if the code is theirs and new.
     *
     * @param credentialStamp that of the password; nobody is known by a proof that was replaced
     */
    public Optional<LinjaPrincipal> take(String login, long credentialStamp, String code) {
        return people.accountOf(login)
                .filter(Account::enabled)
                .filter(account -> account.credentialStamp() == credentialStamp)
                .filter(account -> turns.proves(account.principal().actor(), code))
                .map(account -> account.proved(clock.now()));
    }
}
