package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linja.people.People.InSession;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.time.DatabaseClock;

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

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Inject People people;
    @Inject PasswordPepper pepper;
    @Inject VerifiedCredentials verified;
    @Inject PersonSessions sessions;
    @Inject ApiKeys keys;
    @Inject DatabaseClock clock;

    /**
     * The person who proves to be {@code login}, if the account is enabled. Whoever has a second
     * factor may do nothing yet: their second turn is to come.
     */
    public Optional<LinjaPrincipal> verify(String login, String password) {
        Optional<Account> account = people.accountOf(login);
        Optional<String> kept =
                account.filter(one -> !one.elsewhereOnly())
                        .map(Account::passwordHash)
                        .filter(Password::isOne);
        String hash = kept.orElse(NOBODY);
        long stamp = account.map(Account::credentialStamp).orElse(0L);
        boolean right = verified.contains(login, password, stamp) || pepper.matches(password, hash);
        if (account.isEmpty() || kept.isEmpty() || !right || !account.get().enabled()) {
            return Optional.empty();
        }
        if (pepper.isWeak(hash)) {
            // The same password, kept better: what it has opened stays open.
            people.rehash(account.get().principal().personId(), hash, pepper.hash(password));
        }
        verified.add(login, password, stamp);
        return account.map(known -> known.proved(null));
    }

    /**
     * Who comes with the key of a customer's program, as the key and its maker stand now: what was
     * revoked, or whose maker was, is nobody's at the next request.
     */
    public Optional<LinjaPrincipal> byKey(String secret) {
        return ApiSecret.isOne(secret) ? keys.opens(secret, clock.now()) : Optional.empty();
    }

    /**
     * Begins a session and returns its number.
     *
     * @param userAgent what the browser says of itself
     * @param network the range that its address belongs to
     */
    public long begin(LinjaPrincipal person, String userAgent, String network) {
        return sessions.begin(person, userAgent, network, clock.now());
    }

    /** Ends a session of the person's own; nothing happens if it is over. */
    public void end(long personId, long session) {
        sessions.end(personId, session, clock.now());
    }

    /**
     * The person as the house knows them now: a right withdrawn, and a session ended, acts on the
     * next request. A session that began before its person took a second factor is worth nothing.
     *
     * @param credentialStamp that of the sign-in; nobody is known by a proof that was replaced
     */
    public Optional<LinjaPrincipal> known(String login, long credentialStamp, long session) {
        Optional<InSession> found =
                people.accountOf(login, session)
                        .filter(seen -> seen.account().enabled())
                        .filter(seen -> seen.account().credentialStamp() == credentialStamp);
        found.ifPresent(seen -> note(session, seen.usedAt()));
        return found.map(seen -> seen.account().proved(seen.shownAt()))
                .filter(person -> !person.awaitsSecondTurn());
    }

    /** Notes that a session is in use, once a minute. */
    private void note(long session, Instant usedAt) {
        Instant now = clock.now();
        if (usedAt.isBefore(now.minus(NOTED_EVERY))) {
            sessions.touch(session, now);
        }
    }
}
