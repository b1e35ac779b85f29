package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Gives a person a passkey, once a device has shown that it made one for this house. */
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
public class TakePasskey {
    private static final int LONGEST_NAME = 80;

    /** A device may take its time over what was begun freshly. */
    private static final Duration WHILE_MAKING = SecondFactor.FRESH.multipliedBy(2);

    @Inject Passkeys passkeys;
    @Inject PasskeyOffers offers;
    @Inject PasskeyProof proof;
    @Inject PasskeyNews news;
    @Inject RecoveryCodes recoveryCodes;
    @Inject PersonSessions sessions;
    @Inject SecondFactor secondFactor;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * What a device is to be asked for.
     *
     * @throws Problem {@code second-factor-needed}; {@code act-not-allowed} for whoever has too
     *     many; {@code unavailable} where people do not reach this house over TLS
     */
    public PasskeyOffer begin() {
        secondFactor.require(SecondFactor.FRESH);
        LinjaPrincipal person = person();
        List<String> known = passkeys.credentials(person.personId());
        if (known.size() >= Passkeys.MOST) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        return offers.offer(
                text(PasskeyProof.handle(person.personId())),
                person.getName(),
                person.displayName(),
                known.stream().map(one -> text(HexFormat.of().parseHex(one))).toList());
    }

    /**
     * Takes it, and tells the person by mail. Whoever had no second factor before is given recovery
     * codes, this once, and their other sessions end.
     *
     * @param asked what this browser's session kept, and keeps no longer
     * @throws Problem {@code second-factor-needed}; {@code invalid-input}, with {@code
     *     passkey-refused} for what no device answers
     */
    public List<String> finish(
            long session, @Nullable PendingPasskey asked, String name, String answer) {
        secondFactor.require(WHILE_MAKING);
        Instant now = clock.now();
        Actor who = actor.get();
        boolean first = !person().hasSecondFactor();
        new FieldChecks().line("name", name, LONGEST_NAME).orRefuse();
        Optional<NewPasskey> made =
                asked == null || asked.isOver(now) ? Optional.empty() : made(asked, answer);
        boolean added =
                made.isPresent()
                        && passkeys.credentials(who.personId()).size() < Passkeys.MOST
                        && passkeys.add(
                                who.personId(), who.customerId(), name.strip(), made.get(), now);
        new FieldChecks().check(added, "answer", "passkey-refused").orRefuse();
        news.taken(who, name.strip(), now);
        if (!first) {
            return List.of();
        }
        sessions.endOthers(who.personId(), session, now);
        sessions.prove(who.personId(), session, now);
        return recoveryCodes.give(who);
    }

    private Optional<NewPasskey> made(PendingPasskey asked, String answer) {
        return PasskeyAnswer.of(answer, PasskeyProof.PARTS_MADE)
                .flatMap(given -> proof.made(asked, given));
    }

    private LinjaPrincipal person() {
        return actor.person().orElseThrow(() -> new Problem(ProblemType.SIGN_IN_REQUIRED));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
