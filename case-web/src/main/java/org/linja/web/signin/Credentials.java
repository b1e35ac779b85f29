package org.linja.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.people.PendingPasskey;
import org.linja.people.SignIn;
import org.linja.people.SignInByPasskey;
import org.linja.people.TakeSecondTurn;
import org.linja.people.rules.FirstTurn;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.rest.kit.HouseMetrics;

/** Checks a name with its password, at whichever door, and slows down whoever guesses. */
@ApplicationScoped
class Credentials {
    private static final int LONGEST = 200;

    @Inject SignIn signIn;
    @Inject TakeSecondTurn takeSecondTurn;
    @Inject SignInByPasskey signInByPasskey;
    @Inject FailedSignIns failures;
    @Inject KnockingStrangers strangers;
    @Inject HouseMetrics metrics;

    /**
     * The person who proves to be {@code login}.
     *
     * @throws Problem {@code too-many-requests} after too many failures from this network
     */
    Optional<LinjaPrincipal> verify(String login, String password, String address) {
        if (!isName(login) || password.length() > LONGEST) {
            return Optional.empty();
        }
        if (failures.mustWait(login, address)) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
        Optional<LinjaPrincipal> person = signIn.verify(login, password);
        if (person.isPresent()) {
            // A password alone clears no wrong codes of a second turn.
            person.filter(known -> !known.awaitsSecondTurn())
                    .ifPresent(known -> failures.succeeded(login, address));
        } else {
            failures.failed(login, address);
            metrics.signInFailed();
        }
        return person;
    }

    /**
     * The person who proves by a second code what a password has half proved.
     *
     * @throws Problem {@code too-many-requests} as after wrong passwords
     */
    Optional<LinjaPrincipal> secondTurn(FirstTurn first, String code, String address) {
        String login = first.login();
        if (failures.mustWait(login, address)) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
        Optional<LinjaPrincipal> person = takeSecondTurn.take(first, code);
        if (person.isPresent()) {
            failures.succeeded(login, address);
        } else {
            failures.failed(login, address);
            metrics.signInFailed();
        }
        return person;
    }

    /** What a session keeps of whoever has still to show a second factor. */
    FirstTurn firstTurn(LinjaPrincipal person) {
        return takeSecondTurn.begin(person);
    }

    /**
     * The person whose passkey answered. Who they are is not known before, so whoever tries is
     * counted by network.
     *
     * @throws Problem {@code too-many-requests}
     */
    Optional<LinjaPrincipal> byPasskey(
            @Nullable PendingPasskey asked, String answer, String address) {
        strangers.requireFew(address);
        Optional<LinjaPrincipal> person = signInByPasskey.signIn(asked, answer);
        if (person.isPresent()) {
            failures.succeeded(person.get().getName(), address);
        } else {
            strangers.count(address);
            metrics.signInFailed();
        }
        return person;
    }

    /**
     * The person who proves by a passkey what a password has half proved.
     *
     * @throws Problem {@code too-many-requests} as after wrong passwords
     */
    Optional<LinjaPrincipal> secondByPasskey(
            FirstTurn first, @Nullable PendingPasskey asked, String answer, String address) {
        if (failures.mustWait(first.login(), address)) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
        Optional<LinjaPrincipal> person = signInByPasskey.secondTurn(first, asked, answer);
        if (person.isPresent()) {
            failures.succeeded(first.login(), address);
        } else {
            failures.failed(first.login(), address);
            metrics.signInFailed();
        }
        return person;
    }

    private static boolean isName(String login) {
        return !login.isEmpty()
                && login.length() <= LONGEST
                && login.codePoints().noneMatch(Character::isISOControl);
    }
}
