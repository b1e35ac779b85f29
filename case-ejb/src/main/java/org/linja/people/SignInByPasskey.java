package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.FirstTurn;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.time.DatabaseClock;

/**
 * Lets in whoever comes with a passkey: it is both turns at once, for the device asks its person to
 * prove themself to it. A copy that answers is noted, so nothing here is undone by a refusal.
 */
@Stateless
@PermitAll
public class SignInByPasskey {
    @Inject People people;
    @Inject PasskeyTurns turns;
    @Inject DatabaseClock clock;

    /** The person whose passkey answered; nobody whose firm lets them in by its own way alone. */
    public Optional<LinjaPrincipal> signIn(@Nullable PendingPasskey asked, String answer) {
        return account(asked, answer)
                .filter(account -> !account.elsewhereOnly())
                .map(account -> account.proved(clock.now()));
    }

    /** Whoever has proved a password already and not long ago, if the passkey is theirs. */
    public Optional<LinjaPrincipal> secondTurn(
            FirstTurn first, @Nullable PendingPasskey asked, String answer) {
        return account(asked, answer)
                .filter(account -> account.principal().getName().equals(first.login()))
                .filter(account -> account.credentialStamp() == first.credentialStamp())
                .filter(account -> !first.isOver(clock.outside()))
                .map(account -> account.proved(clock.now()));
    }

    private Optional<Account> account(@Nullable PendingPasskey asked, String answer) {
        return turns.proves(asked, answer)
                .flatMap(passkey -> people.accountOf(passkey.login()))
                .filter(Account::enabled);
    }
}
