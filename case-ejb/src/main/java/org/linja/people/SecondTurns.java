package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.people.PersonFactors.Authenticator;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Tells whether a code is a person's own and new: one of their authenticator, of which few are
 * heard in a while, or a recovery code, which nobody can guess and which is always heard.
 */
@ApplicationScoped
class SecondTurns {
    private static final int LONGEST = 40;
    private static final Pattern GAPS = Pattern.compile("[\\s-]");
    private static final Pattern COUNTED = Pattern.compile("\\d{" + Totp.DIGITS + "}");

    @Inject PersonFactors factors;
    @Inject FactorSeal seal;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;

    boolean proves(Actor who, String typed) {
        String code = GAPS.matcher(typed.strip()).replaceAll("");
        if (code.isEmpty() || typed.length() > LONGEST) {
            return false;
        }
        return COUNTED.matcher(code).matches()
                ? isCounted(who.personId(), code)
                : isRecovery(who, code);
    }

    /** The step of a code of somebody who has not proved to have the secret yet. */
    OptionalLong stepOf(long personId, Authenticator kept, String typed) {
        return Totp.stepOf(
                seal.open(kept.sealed(), personId),
                GAPS.matcher(typed.strip()).replaceAll(""),
                clock.outside(),
                kept.lastStep());
    }

    private boolean isCounted(long personId, String code) {
        Optional<Authenticator> kept =
                factors.of(personId).filter(one -> one.confirmedAt() != null);
        if (kept.isEmpty() || !factors.mayTry(personId, clock.now())) {
            return false;
        }
        OptionalLong step = stepOf(personId, kept.get(), code);
        return step.isPresent() && factors.use(personId, step.getAsLong());
    }

    private boolean isRecovery(Actor who, String code) {
        Instant now = clock.now();
        boolean used = factors.useCode(who.personId(), code, now);
        if (used) {
            trail.add(
                    AdministrationAct.RECOVERY_CODE_USED,
                    LastingName.ofPerson(who.personId()),
                    who.customerId(),
                    List.of(),
                    who,
                    now);
        }
        return used;
    }
}
