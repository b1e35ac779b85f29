package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.platform.security.LinjaPrincipal;

/**
 * Tells the door who somebody is. Whoever is not signed in yet must be able to ask; one look at one
 * row needs no transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class SignIn {
    // Hash of nothing anybody knows: an unknown login costs as much as a wrong password.
    private static final String NOBODY = Password.hash("nobody signs in with this");

    @Inject People people;
    @Inject VerifiedCredentials verified;

    /** The person who proves to be {@code login}, if the account is enabled. */
    public Optional<LinjaPrincipal> verify(String login, String password) {
        Optional<Account> account = people.accountOf(login);
        String hash = account.map(Account::passwordHash).orElse(NOBODY);
        long stamp = account.map(Account::credentialStamp).orElse(0L);
        boolean right =
                verified.contains(login, password, stamp) || Password.matches(password, hash);
        if (account.isEmpty() || !right || !account.get().enabled()) {
            return Optional.empty();
        }
        verified.add(login, password, stamp);
        return account.map(Account::principal);
    }

    /**
     * The person as the house knows them now: a right withdrawn acts on the next request.
     *
     * @param credentialStamp that of the sign-in; nobody is known by a proof that was replaced
     */
    public Optional<LinjaPrincipal> known(String login, long credentialStamp) {
        return people.accountOf(login)
                .filter(Account::enabled)
                .filter(account -> account.credentialStamp() == credentialStamp)
                .map(Account::principal);
    }
}
