package org.linja.procedures.rules;

import java.time.Instant;
import java.util.List;

/**
 * What exactly is signed by a deviation: everything that stands in it. Whoever signs names its
 * digest, so that nobody signs what they did not see.
 *
 * @param number of the deviation
 * @param replaces the one in whose place it comes; 0 for none
 * @param clock of the contract that it touches; empty for none
 */
public record DeviationSubject(
        long number,
        String customer,
        String contract,
        int version,
        long replaces,
        Instant from,
        Instant until,
        String language,
        String wording,
        String reason,
        String clock,
        List<DeviationChange> changes) {
    public DeviationSubject {
        changes = List.copyOf(changes);
    }

    /** SHA-256 of everything in it, in lower-case hex. */
    public String digest() {
        SignedWords words =
                new SignedWords()
                        .say(String.valueOf(number))
                        .say(customer)
                        .say(contract)
                        .say(String.valueOf(version))
                        .say(String.valueOf(replaces))
                        .say(from.toString())
                        .say(until.toString())
                        .say(language)
                        .say(wording)
                        .say(reason)
                        .say(clock);
        for (DeviationChange change : changes) {
            words.say(change.template())
                    .say(change.step())
                    .say(change.act().slug())
                    .say(change.within() == null ? "" : change.within().toString())
                    .say(change.reading());
        }
        return words.digest();
    }
}
