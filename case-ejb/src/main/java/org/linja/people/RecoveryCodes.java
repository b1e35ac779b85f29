package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.linja.people.rules.RecoveryCode;
import org.linja.platform.security.Actor;

/** Hands out the codes that stand in for a lost device; only hashes of them are kept. */
@ApplicationScoped
class RecoveryCodes {
    private static final int EACH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject PersonFactors factors;

    /** Ten new ones, in place of those before. */
    List<String> give(Actor who) {
        List<String> codes = Stream.generate(RecoveryCodes::invent).limit(EACH).toList();
        factors.giveCodes(who.personId(), who.customerId(), codes);
        return codes;
    }

    private static String invent() {
        byte[] random = new byte[RecoveryCode.BYTES];
        RANDOM.nextBytes(random);
        return RecoveryCode.of(random);
    }
}
