package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.people.PersonFactors.Authenticator;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Gives a person an authenticator, once they have shown that it counts as the house does. */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER,
    Role.ENROLLING
})
public class TakeSecondFactor {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Somebody may take their time to find the picture's app. */
    private static final Duration WHILE_MAKING = SecondFactor.FRESH.multipliedBy(2);

    @Inject PersonFactors factors;
    @Inject FactorSeal seal;
    @Inject SecondTurns turns;
    @Inject RecoveryCodes recoveryCodes;
    @Inject PersonSessions sessions;
    @Inject SecondFactor secondFactor;
    @Inject AdministrationEntries trail;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Makes a new secret; one that was made before and not proved is gone.
     *
     * @throws Problem {@code second-factor-needed} for whoever has a passkey and has not lately
     *     shown it; {@code act-not-allowed} for whoever has an authenticator already; {@code
     *     unavailable} where the operator gave the house no key to keep it under
     */
    public NewAuthenticator begin() {
        if (!seal.isReady()) {
            throw new Problem(ProblemType.UNAVAILABLE);
        }
        secondFactor.require(SecondFactor.FRESH);
        LinjaPrincipal person = person();
        byte[] secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String sealed = seal.seal(secret, person.personId());
        if (!factors.begin(person.personId(), person.customerId(), sealed, clock.now())) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        return NewAuthenticator.of(secret, person.getName(), sealed);
    }

    /**
     * Takes it, and tells the person by mail. Whoever had no second factor before is given recovery
     * codes, this once, and their other sessions end.
     *
     * @param shown what the person was shown; a second window may have made another since
     * @throws Problem {@code second-factor-needed} as at the beginning; {@code act-not-allowed}
     *     where nothing was begun; {@code invalid-input} with {@code code-wrong}, or {@code
     *     secret-replaced} where it is no longer the one shown
     */
    public List<String> confirm(long session, NewAuthenticator shown, String code) {
        secondFactor.require(WHILE_MAKING);
        Actor who = actor.get();
        boolean first = !person().hasSecondFactor();
        Instant now = clock.now();
        Authenticator begun =
                factors.of(who.personId())
                        .filter(one -> one.confirmedAt() == null)
                        .orElseThrow(() -> new Problem(ProblemType.ACT_NOT_ALLOWED));
        requireShown(begun.sealed().equals(shown.sealed()));
        OptionalLong step = turns.stepOf(who.personId(), begun, code);
        new FieldChecks().check(step.isPresent(), "code", "code-wrong").orRefuse();
        // Between the look and now another may have been begun, which this code does not prove.
        requireShown(factors.confirm(who.personId(), begun, step.getAsLong(), now));
        trail.add(
                AdministrationAct.SECOND_FACTOR_TAKEN,
                LastingName.ofPerson(who.personId()),
                who.customerId(),
                List.of(),
                who,
                now);
        outbox.add(new SecondFactorTaken(UUID.randomUUID(), now, who.personId()));
        if (!first) {
            return List.of();
        }
        sessions.endOthers(who.personId(), session, now);
        sessions.prove(who.personId(), session, now);
        return recoveryCodes.give(who);
    }

    private LinjaPrincipal person() {
        return actor.person().orElseThrow(() -> new Problem(ProblemType.SIGN_IN_REQUIRED));
    }

    private static void requireShown(boolean shown) {
        new FieldChecks().check(shown, "code", "secret-replaced").orRefuse();
    }
}
