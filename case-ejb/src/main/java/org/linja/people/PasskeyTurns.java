package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.people.PasskeyProof.Verdict;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Tells whose passkey answered what this browser was asked, if its person may sign in. A copy that
 * answers is refused and told; nothing of that is undone by a refusal.
 */
@ApplicationScoped
class PasskeyTurns {
    @Inject Passkeys passkeys;
    @Inject PasskeyProof proof;
    @Inject PasskeyNews news;
    @Inject DatabaseClock clock;

    /**
     * The passkey, if it answered rightly.
     *
     * @param asked what this browser's session kept, and keeps no longer
     */
    Optional<KnownPasskey> proves(@Nullable PendingPasskey asked, String text) {
        Instant now = clock.now();
        return asked == null || asked.isOver(now) ? Optional.empty() : proven(asked, text, now);
    }

    private Optional<KnownPasskey> proven(PendingPasskey asked, String text, Instant now) {
        return PasskeyAnswer.of(text, PasskeyProof.PARTS_SHOWN)
                .flatMap(answer -> proven(asked, answer, now));
    }

    private Optional<KnownPasskey> proven(PendingPasskey asked, PasskeyAnswer answer, Instant now) {
        return passkeys.known(HexFormat.of().formatHex(answer.part(0)))
                .filter(known -> isRight(known, proof.shown(asked, known, answer), now));
    }

    private boolean isRight(KnownPasskey passkey, Verdict verdict, Instant now) {
        if (verdict instanceof Verdict.Right right) {
            return passkeys.use(passkey.id(), right.signCount(), now);
        }
        if (verdict instanceof Verdict.Copied && passkeys.doubt(passkey.id(), now)) {
            news.copied(
                    new Actor(
                            passkey.personId(),
                            LastingName.ofPerson(passkey.personId()),
                            passkey.customerId(),
                            Set.of()),
                    passkey.customerId(),
                    passkey.name(),
                    now);
        }
        return false;
    }
}
